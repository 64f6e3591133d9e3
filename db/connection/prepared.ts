import type { ClientBase, QueryConfig } from "pg";
import type { Db } from "./db";

const names = new Map<string, string>();

/** A text's name, the same on every connection: the server parses and plans a named statement once a connection. */
export function nameOf(text: string): string {
  const name = names.get(text) ?? `statement${names.size}`;
  names.set(text, name);

  return name;
}

type Ask = (config: unknown, ...rest: unknown[]) => unknown;

/** Has a connection name whatever a query builder asks on it. */
export function nameStatements(client: ClientBase): void {
  const ask = client.query.bind(client) as Ask;
  const query: Ask = (config, ...rest) => ask(isUnnamed(config) ? named(config) : config, ...rest);
  Object.assign(client, { query });
}

/** The driver's own kinds of queries (to copy, to walk with a cursor) submit themselves. */
function isUnnamed(config: unknown): config is QueryConfig {
  const { text, name, submit } = config as Partial<Record<"text" | "name" | "submit", unknown>>;

  return typeof text === "string" && !name && submit === undefined;
}

function named(config: QueryConfig): QueryConfig {
  return { ...config, name: nameOf(config.text) };
}

type Written<Query> = { prepare(name: string): Query };

/**
 * A query whose text a query builder writes once a connection, and not each time it is asked, which takes it longer than all
 * the rest: for what is asked for every mail. What changes are its placeholders. Its name is given where statements are prepared.
 */
export function writtenOnce<Query>(write: (db: Db) => Written<Query>): (db: Db) => Query {
  const known = new WeakMap<object, Query>();

  return (db) => {
    const { session } = db._;
    const query = known.get(session) ?? write(db).prepare("");
    known.set(session, query);

    return query;
  };
}
