import { PgPreparedQuery } from "drizzle-orm/pg-core";

/** Fields in which an engine repeats values of the statement that failed. */
const FIELDS_WITH_VALUES = ["detail", "where", "params"];
/** Errors about a value name it in their very message. */
const VALUE_ERRORS = /^22/;

/** Takes everything out of a failed statement's error that somebody may have typed: errors end up in logs. */
export function withoutValues(reason: unknown): unknown {
  if (!(reason instanceof Error)) return reason;
  for (const field of FIELDS_WITH_VALUES) if (field in reason) Reflect.deleteProperty(reason, field);
  const { code } = reason as { code?: unknown };
  if (VALUE_ERRORS.test(String(code))) hideMessage(reason, `a value was refused (${code})`);

  return reason;
}

/** The stack repeats the message. */
function hideMessage(error: Error, message: string): void {
  error.stack = (error.stack ?? "").replace(error.message, () => message);
  error.message = message;
}

type Ask = (
  this: unknown,
  text: string,
  values: unknown[],
  query: () => Promise<unknown>,
) => Promise<unknown>;

/** Drizzle writes the values of a failed query into its error's message. It is handed none to write. */
export function keepValuesOutOfErrors(): void {
  const prepared = PgPreparedQuery.prototype as unknown as { queryWithCache: Ask };
  const ask = prepared.queryWithCache;
  prepared.queryWithCache = function (text, _values, query) {
    return ask.call(this, text, [], () => query().catch((reason) => Promise.reject(withoutValues(reason))));
  };
}
