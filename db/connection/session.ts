/** How connections reach the server: straight, or through a pooler that lends one for each transaction alone. */
export type Pooling = "session" | "transaction";

/** Means nothing to the server: a connection on which it is missing was given none of our settings. */
const MARK = "portal.settings";

/** What every statement of the product relies on, whatever the server, the database or the role says by default. */
const RELIED_ON = {
  [MARK]: "own",
  TimeZone: "UTC",
  DateStyle: "ISO, YMD",
  IntervalStyle: "postgres",
  standard_conforming_strings: "on",
  search_path: "public",
  default_transaction_isolation: "read committed",
  default_transaction_read_only: "off",
};

/** Nobody waits for ever: for a lock, for a statement, or for a transaction that somebody left open. */
const LIMITS_MS = {
  lock_timeout: 5000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
};
/**
 * Statements that are planned once look things up by key in every table, however small it was then: a plan that reads a
 * table whole stays when the table has grown.
 */
const PLANNED_ONCE = { enable_seqscan: "off" };
/** A migration takes as long as it takes. */
const NO_LIMITS = { lock_timeout: 0, statement_timeout: 0, idle_in_transaction_session_timeout: 0 };

/**
 * The address of a database with the settings of its connections. A pooler in between lets none through: there each
 * transaction sets its limits (`LIMITS_OF_TRANSACTION`), and `needs.ts` asks whether the defaults will do.
 */
export function withSettings(url: string, pooling: Pooling): string {
  return pooling === "transaction" ? url : withOptions(url, { ...RELIED_ON, ...LIMITS_MS });
}

/** The same, for connections on which each statement is planned once. */
export function withSettingsForPlans(url: string): string {
  return withOptions(url, { ...RELIED_ON, ...LIMITS_MS, ...PLANNED_ONCE });
}

/** The same, for migrations. */
export function withoutLimits(url: string, pooling: Pooling): string {
  return pooling === "transaction" ? url : withOptions(url, { ...RELIED_ON, ...NO_LIMITS });
}

export const HAS_OWN_SETTINGS = `coalesce(current_setting('${MARK}', true), '') = 'own'`;

/** The first statement of every transaction where connections have no state of their own. */
export const LIMITS_OF_TRANSACTION = Object.entries(LIMITS_MS)
  .map(([name, milliseconds]) => `SET LOCAL ${name} = ${milliseconds}`)
  .join("; ");

/** Options that an address has already stay; of two with one name the later counts. */
function withOptions(url: string, settings: Record<string, string | number>): string {
  const address = new URL(url);
  const ours = Object.entries(settings).map(
    ([name, value]) => `-c ${name}=${String(value).replaceAll(" ", "\\ ")}`,
  );
  const all = [address.searchParams.get("options") ?? "", ...ours].filter(Boolean).join(" ");
  address.searchParams.set("options", all);

  return address.href;
}
