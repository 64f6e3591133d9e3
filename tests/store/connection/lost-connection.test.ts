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
  database = openPostgres({ url: door.url, poolSize: 2 });
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
    await expect.poll(() => many().catch(() => null), { timeout: 60_000 }).toHaveLength(4);
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
        .poll(() => tx.execute(sql`SELECT 2`).then(() => null, String), { timeout: 60_000 })
        .toBeTruthy();
      await Promise.all([tx.execute(sql`SELECT 3`), tx.execute(sql`SELECT 4`)]);
    });

    await expect(lost).rejects.toThrow();
    door.open();
    await expect.poll(() => many().catch(() => null), { timeout: 60_000 }).toHaveLength(4);
    for (let round = 0; round < 5; round++) await many();
  },
);

it("a transaction that cannot even begin gives its connection back", async () => {
  const impossible = { isolationLevel: "no such level" as "serializable" };
  for (let round = 0; round < 3; round++)
    await expect(database.db.transaction(async () => undefined, impossible)).rejects.toThrow();

  await expect(database.db.transaction((tx) => tx.execute(sql`SELECT 1`))).resolves.toBeDefined();
});

it("statements travel together on two connections, and none fails for its neighbour", async () => {
  const ask = (n: number) =>
    runStatement<{ server: number }>(database.db, {
      text: "SELECT pg_backend_pid() AS server, 1 / $1::int AS fraction",
      values: [n],
    });
  const answers = await Promise.allSettled([1, 0, 2, 0, 3, 0, 4, 0, 5, 6].map(ask));

  const servers = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  expect(answers.map(({ status }) => status === "fulfilled")).toEqual(
    [1, 0, 2, 0, 3, 0, 4, 0, 5, 6].map((n) => n > 0),
  );
  expect(new Set(servers.map(({ server }) => server)).size).toBe(2);
});
