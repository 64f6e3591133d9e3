import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Database, openPostgres } from "@/db/connection/open";
import { runStatement } from "@/db/connection/statement";
import { testServer } from "@/tests/support/database/postgres";
import { type DatabaseProxy, startDatabaseProxy } from "@/tests/support/database/proxy";

let door: DatabaseProxy;
let database: Database;

beforeEach(async () => {
  door = await startDatabaseProxy(testServer());
  database = openPostgres(door.url, 2);
});

afterEach(async () => {
  await database.close();
  await door.close();
});

const select = (n: number) =>
  runStatement<{ n: number }>(database.db, { text: "SELECT $1::int AS n", values: [n] });
const many = () => Promise.all([select(1), select(2), select(3), database.db.execute(sql`SELECT 1`)]);

it.each(["shut", "reset"] as const)("statements work again after the connection was %s", async (how) => {
  await many();
  for (let round = 0; round < 3; round++) {
    door[how]();
    await expect(many()).rejects.toThrow();
    door.open();
    await expect.poll(() => many().catch(() => null), { timeout: 15_000 }).toHaveLength(4);
    await many();
  }
});

it.each(["shut", "reset"] as const)(
  "a transaction whose connection is %s fails, and the next does not",
  async (how) => {
    const lost = database.db.transaction(async (tx) => {
      await tx.execute(sql`SELECT 1`);
      door[how]();
      await expect
        .poll(() => tx.execute(sql`SELECT 2`).then(() => null, String), { timeout: 15_000 })
        .toBeTruthy();
      await Promise.all([tx.execute(sql`SELECT 3`), tx.execute(sql`SELECT 4`)]);
    });

    await expect(lost).rejects.toThrow();
    door.open();
    await expect.poll(() => many().catch(() => null), { timeout: 15_000 }).toHaveLength(4);
    for (let round = 0; round < 5; round++) await many();
  },
);
