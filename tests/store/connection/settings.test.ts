import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { type Need, needsOf, UnfitDatabase } from "@/db/connection/needs";
import { type Database, openPostgres } from "@/db/connection/open";
import { writtenOnce } from "@/db/connection/prepared";
import type { Pooling } from "@/db/connection/session";
import { runStatement } from "@/db/connection/statement";
import { createDatabase, maintain } from "@/tests/support/database/postgres";
import { startDatabaseProxy } from "@/tests/support/database/proxy";

const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A database of its own, with these settings as its defaults. */
async function openWith(settings: Record<string, string>, pooling: Pooling = "session"): Promise<Database> {
  const { url, drop } = await createDatabase();
  ends.push(drop);
  const name = new URL(url).pathname.slice(1);
  for (const [setting, value] of Object.entries(settings))
    await maintain(`ALTER DATABASE ${name} SET ${setting} = ${value}`);
  const database = openPostgres({ url, poolSize: 2, pooling });
  ends.push(() => database.close());

  return database;
}

/** A connection's first packet: its length, the protocol, and names and values with zeros between. */
function withoutSettings(packet: Buffer): Buffer {
  const fields = packet.toString("latin1", 8).split("\0");
  const place = fields.indexOf("options");
  if (place >= 0) fields.splice(place, 2);
  const changed = Buffer.concat([packet.subarray(0, 8), Buffer.from(fields.join("\0"), "latin1")]);
  changed.writeInt32BE(changed.length);

  return changed;
}

const oneRow = async ({ db }: Database, text: string) =>
  (await runStatement<object>(db, { text, values: [] }))[0];

const rowOf = (result: unknown) => (result as { rows: object[] }).rows[0];

it("whatever a database says by default, the product sets what it relies on", async () => {
  const database = await openWith({
    TimeZone: "'Asia/Tokyo'",
    DateStyle: "'SQL, DMY'",
    IntervalStyle: "'sql_standard'",
    standard_conforming_strings: "off",
    search_path: "pg_temp",
    default_transaction_isolation: "'serializable'",
    default_transaction_read_only: "on",
    statement_timeout: "1",
  });
  await database.migrate();

  const text = `SELECT '2026-02-03T04:05:06Z'::timestamptz::text AS at, 'a\\b' AS letters, current_schema() AS schema,
    current_setting('transaction_isolation') AS isolation, current_setting('transaction_read_only') AS "readOnly"`;
  const expected = {
    at: "2026-02-03 04:05:06+00",
    letters: "a\\b",
    schema: "public",
    isolation: "read committed",
    readOnly: "off",
  };
  expect(await oneRow(database, text)).toEqual(expected);
  expect(await database.db.transaction(async (tx) => rowOf(await tx.execute(sql.raw(text))))).toEqual(
    expected,
  );
});

it("behind a pooler nothing is prepared, and each transaction sets its own limits", async () => {
  const database = await openWith({}, "transaction");
  await database.migrate();
  const limits = `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement`;
  for (let time = 0; time < 3; time++) {
    expect(await oneRow(database, limits)).toEqual({ lock: "5s", statement: "1min" });
    await database.db.transaction(async (tx) => {
      expect(rowOf(await tx.execute(sql.raw(limits)))).toEqual({ lock: "5s", statement: "1min" });
    });
    const prepared = sql.raw("SELECT count(*)::int AS n FROM pg_prepared_statements");
    expect(rowOf(await database.db.execute(prepared))).toEqual({ n: 0 });
  }
});

it.each([
  ["session", 1],
  ["transaction", 0],
] as const)("a query that is written once is prepared where that lasts: %s, %i", async (pooling, count) => {
  const database = await openWith({}, pooling);
  const ownKind = sql`pg_prepared_statements WHERE statement LIKE '%' || ${sql.placeholder("part")}::text || '%'`;
  const preparedAs = writtenOnce((db) => db.select({ n: sql`count(*)::int` }).from(ownKind));

  await database.db.transaction(async (tx) => {
    for (let time = 0; time < 3; time++) await preparedAs(tx).execute({ part: "pg_prepared" });
    expect(await preparedAs(tx).execute({ part: "pg_prepared" })).toEqual([{ n: count }]);
    expect(await preparedAs(tx).execute({ part: "no such text" })).toEqual([{ n: 0 }]);
  });
});

it("what no pooler lets through is asked of the database, by name", async () => {
  const database = await openWith({ DateStyle: "'SQL, DMY'", search_path: "pg_temp" }, "transaction");

  await expect(database.migrate()).rejects.toMatchObject({
    needs: expect.arrayContaining(["defaults", "searchPath"]),
  });
});

it.each([
  ["refuses", () => null],
  ["ignores", withoutSettings],
])("a pooler that %s settings is refused by name, but where it is known", async (_what, onGreeting) => {
  const { url, drop } = await createDatabase();
  const pooler = await startDatabaseProxy(url, { onGreeting });
  ends.push(drop, pooler.close);
  const database = openPostgres({ url: pooler.url, poolSize: 2 });
  ends.push(() => database.close());

  await expect(database.migrate()).rejects.toEqual(new UnfitDatabase(["settings"]));
});

it("many instances that start together migrate once, behind a pooler too", async () => {
  const { url, drop } = await createDatabase();
  ends.push(drop);
  const all = (["session", "transaction", "session", "transaction"] as const).map((pooling) =>
    openPostgres({ url, poolSize: 1, pooling }),
  );
  for (const each of all) ends.push(() => each.close());

  await Promise.all(all.map((each) => each.migrate()));
});

it("a role without rights is told all that it lacks, at once", async () => {
  const { url, drop } = await createDatabase();
  const name = new URL(url).pathname.slice(1);
  const role = `${name}_role`;
  await maintain(`CREATE ROLE ${role} LOGIN PASSWORD 'made up'`);
  ends.push(() => maintain(`DROP ROLE ${role}`), drop);
  const asRole = new URL(url);
  asRole.username = role;
  asRole.password = "made up";
  const database = openPostgres({ url: asRole.href, poolSize: 1 });
  ends.push(() => database.close());

  await expect(database.migrate()).rejects.toEqual(new UnfitDatabase(["createSchemas", "createTables"]));
});

it("a database in another encoding is refused by name", async () => {
  const { url, drop } = await createDatabase();
  const name = `${new URL(url).pathname.slice(1)}_ascii`;
  await maintain(`CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = openPostgres({ url: address.href, poolSize: 1 });
  ends.push(
    drop,
    () => maintain(`DROP DATABASE ${name} WITH (FORCE)`),
    () => database.close(),
  );

  await expect(database.migrate()).rejects.toEqual(new UnfitDatabase(["encoding"]));
});

describe("of what a server says of itself", () => {
  const fit = {
    version: 15,
    encoding: "UTF8",
    isReadOnly: false,
    hasUsualDefaults: true,
    hasOwnSettings: true,
    schema: "public",
    mayCreateSchemas: true,
    mayCreateTables: true,
    schemas: [],
  };

  it.each<[string, Partial<typeof fit> | { schema: null } | { schemas: string[] }, Need[]]>([
    ["nothing is wrong", {}, []],
    ["a newer version is fine", { version: 19 }, []],
    ["an older version is not", { version: 14 }, ["version"]],
    ["a standby cannot be written to", { isReadOnly: true }, ["readOnly"]],
    ["there must be a default schema", { schema: null }, ["searchPath"]],
    [
      "schemas that stand need no right to make them",
      { mayCreateSchemas: false, schemas: ["pgboss", "drizzle"] },
      [],
    ],
    [
      "one that is missing does",
      { mayCreateSchemas: false, schemas: ["pgboss"] } as never,
      ["createSchemas"],
    ],
  ])("%s", (_title, found, needs) => {
    expect(needsOf({ ...fit, ...found })).toEqual(needs);
  });
});
