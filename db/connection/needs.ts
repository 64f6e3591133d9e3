import { HAS_OWN_SETTINGS } from "./session";
import type { Statement } from "./statement";

const OLDEST_VERSION = 15;
const SCHEMAS = ["drizzle", "pgboss"];

/** What a database lacks that the product cannot do without. */
export type Need =
  | "version"
  | "encoding"
  | "readOnly"
  | "defaults"
  | "settings"
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
  /** Whether the settings that the product asked for with its connection came through. */
  hasOwnSettings: boolean;
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

/** All that is wrong, at once. `sentSettings`: whether the connection was asked for with settings of ours. */
export function needsOf(found: Found, { sentSettings } = { sentSettings: false }): Need[] {
  const lacksSchema = SCHEMAS.some((name) => !found.schemas.includes(name));
  const wrong: Record<Need, boolean> = {
    version: found.version < OLDEST_VERSION,
    encoding: found.encoding !== "UTF8",
    readOnly: found.isReadOnly,
    defaults: !found.hasUsualDefaults,
    settings: sentSettings && !found.hasOwnSettings,
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
    ${HAS_OWN_SETTINGS} AS "hasOwnSettings",
    current_schema()::text AS schema,
    has_database_privilege(current_database(), 'CREATE') AS "mayCreateSchemas",
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreateTables",
    ARRAY(SELECT nspname::text FROM pg_namespace WHERE nspname IN ('drizzle', 'pgboss')) AS schemas`,
  values: [],
};

/** Throws `UnfitDatabase` with all that is wrong. */
export function expectFit([found]: readonly Found[], sent: { sentSettings: boolean }): void {
  const needs = found ? needsOf(found, sent) : [];
  if (needs.length > 0) throw new UnfitDatabase(needs);
}

/** What a pooler says that lets no settings through, told by its remedy. */
export function asUnfit(reason: unknown): unknown {
  const { code, message } = (reason ?? {}) as { code?: unknown; message?: unknown };
  const isRefusedSetting = code === "08P01" && String(message).includes("startup parameter");

  return isRefusedSetting ? new UnfitDatabase(["settings"]) : reason;
}
