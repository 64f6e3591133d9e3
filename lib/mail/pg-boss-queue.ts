import { sql } from "drizzle-orm";
import { fromDrizzle, fromPglite, PgBoss } from "pg-boss";
import type { Database } from "@/db/client";
import type { MailQueue } from "./mail-queue";

export const MAIL_QUEUE = "mail";

export type PgBossQueue = MailQueue & { boss: PgBoss; stop(): Promise<void> };

/** Opens the job queue on the product's own database; `enqueue` joins the caller's transaction. */
export async function startQueue(database: Database): Promise<PgBossQueue> {
  const boss =
    database.engine === "postgres"
      ? new PgBoss({ connectionString: database.url, max: 4, schema: "pgboss" })
      : new PgBoss({ db: fromPglite(database.client), backend: "pglite", schema: "pgboss" });
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue(MAIL_QUEUE);

  return {
    boss,
    async enqueue(tx, mailId) {
      await boss.send(
        MAIL_QUEUE,
        { mailId },
        { db: fromDrizzle(tx as Parameters<typeof fromDrizzle>[0], sql) },
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 30_000 }),
  };
}
