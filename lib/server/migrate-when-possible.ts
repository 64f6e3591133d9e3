import { setTimeout as wait } from "node:timers/promises";
import type { Env } from "@/lib/platform/env";
import { openDatabase } from "@/lib/process/deps";

const RETRY_SECONDS = 3;

/** Codes of sockets and of PostgreSQL that mean "not now": everything else is an error in settings or migrations. */
const AWAY = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "57P01",
  "57P03",
  "53300",
];

/** The driver gives no code to a connection that ended under a statement or was never answered. */
const ENDED = /^(Connection terminated|timeout expired)/;

/** What the person at the terminal is told meanwhile. */
export type MigrationReport = {
  away(retrySeconds: number): void;
  back(): void;
  /** An error in settings or migrations: trying again would change nothing. */
  refused(reason: Error): never;
};

/**
 * Brings the tables up to date. While the database is away the caller goes on, so that members see the closed page
 * instead of nothing, and the migration follows as soon as the database answers.
 */
export async function migrateWhenPossible(env: Env, report: MigrationReport): Promise<void> {
  if (await migrate(env).catch(report.refused)) return;

  report.away(RETRY_SECONDS);
  void migrateLater(env).then(report.back, report.refused);
}

async function migrateLater(env: Env): Promise<void> {
  do await wait(RETRY_SECONDS * 1000);
  while (!(await migrate(env)));
}

/** False while the database is away. */
async function migrate(env: Env): Promise<boolean> {
  const database = await openDatabase(env);
  try {
    await database.migrate();
    return true;
  } catch (reason) {
    if (isAway(reason)) return false;
    throw reason;
  } finally {
    await database.close();
  }
}

function isAway(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  if (reason instanceof AggregateError && reason.errors.some(isAway)) return true;
  const code = "code" in reason ? String(reason.code) : "";

  return AWAY.includes(code) || ENDED.test(reason.message) || isAway(reason.cause);
}
