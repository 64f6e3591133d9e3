import type { Statement } from "./statement";

const OLDEST_VERSION = 15;
const SCHEMAS = ["drizzle", "pgboss"];

/** What a database lacks that the product cannot do without. */
export type Need =
  | "version"
  | "encoding"
  | "readOnly"
  | "defaults"
  | "searchPath"
  | "createSchemas"
  | "createTables";

/** What a database server says of itself. */
export type Found = {
  version: number;
  encoding: string;
  isReadOnly: boolean;
  /** Whether dates, texts and transactions are what the product takes them for. */
  hasUsualDefaults: boolean;
  schema: string | null;
  mayCreateSchemas: boolean;
  mayCreateTables: boolean;
  schemas: string[];
};

/** A database that answers and that the product still cannot work with: trying again would change nothing. */
export class UnfitDatabase extends Error {
  constructor(readonly needs: Need[]) {
    super(`the database lacks: ${needs.join(", ")}`);
  }
}

/** All that is wrong, at once. */
export function needsOf(found: Found): Need[] {
  const lacksSchema = SCHEMAS.some((name) => !found.schemas.includes(name));
  const wrong: Record<Need, boolean> = {
    version: found.version < OLDEST_VERSION,
    encoding: found.encoding !== "UTF8",
    readOnly: found.isReadOnly,
    defaults: !found.hasUsualDefaults,
    searchPath: found.schema !== "public",
    createSchemas: lacksSchema && !found.mayCreateSchemas,
    createTables: !found.mayCreateTables,
  };

  return (Object.keys(wrong) as Need[]).filter((need) => wrong[need]);
}

/** What the server says of itself, as one row of `Found`. */
export const askNeeds: Statement = {
  text: `SELECT current_setting('server_version_num')::int / 10000 AS version,
    current_setting('server_encoding') AS encoding,
    pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "isReadOnly",
    current_setting('DateStyle') LIKE 'ISO%' AND current_setting('standard_conforming_strings') = 'on'
      AND current_setting('transaction_isolation') = 'read committed' AS "hasUsualDefaults",
    current_schema()::text AS schema,
    has_database_privilege(current_database(), 'CREATE') AS "mayCreateSchemas",
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreateTables",
    ARRAY(SELECT nspname::text FROM pg_namespace WHERE nspname IN ('drizzle', 'pgboss')) AS schemas`,
  values: [],
};

/** Throws `UnfitDatabase` with all that is wrong. */
export function expectFit([found]: readonly Found[]): void {
  const needs = found ? needsOf(found) : [];
  if (needs.length > 0) throw new UnfitDatabase(needs);
}
