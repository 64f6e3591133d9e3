import postgres from "postgres";

type Work = (tx: postgres.TransactionSql) => unknown;

/** As much of a client as is asked of one here. */
export type LastingClient = Pick<postgres.Sql, "options" | "unsafe"> & {
  begin(...given: unknown[]): Promise<unknown>;
  end(): Promise<void>;
};

const LONGEST_END_SECONDS = 5;
/**
 * By the names of the system, of the driver, and of PostgreSQL. A server that refuses connections is not among them:
 * nothing is lost there, and the pool waits longer from try to try.
 */
const LOST = /^(ECONNRESET|EPIPE|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|DESTROYED)|08...|57P0[123])$/;

/**
 * A pool of connections to PostgreSQL that outlives the loss of any. postgres.js 3.4.9 does not forget what a lost
 * connection was about to write and then waits on it for ever: a pool that has lost one is put aside for a new one.
 * Statements keep their texts: each connection has the server parse them once.
 */
export function lastingClient(url: string, options: postgres.Options<Record<string, never>>): LastingClient {
  const open = () => postgres(url, { ...options, onnotice: () => undefined });
  let pool = open();

  function renewAfter(lost: postgres.Sql, reason: unknown): void {
    if (lost !== pool || !isLoss(reason)) return;
    pool = open();
    Object.assign(pool.options.parsers, lost.options.parsers);
    Object.assign(pool.options.serializers, lost.options.serializers);
    void lost.end({ timeout: LONGEST_END_SECONDS }).catch(() => undefined);
  }

  function watched<Asked extends PromiseLike<unknown>>(ask: (of: postgres.Sql) => Asked): Asked {
    const of = pool;
    const asked = ask(of);
    asked.then(undefined, (reason) => renewAfter(of, reason));

    return asked;
  }

  return {
    options: pool.options,
    unsafe: (text, values, given) =>
      watched((of) => of.unsafe(text, values, { ...given, prepare: true })) as never,
    begin: (...given) => {
      const prepared = given.map((one) =>
        typeof one === "function" ? (tx: postgres.TransactionSql) => (one as Work)(preparing(tx)) : one,
      );
      return watched((of) => (of.begin as (...all: unknown[]) => Promise<unknown>)(...prepared));
    },
    end: () => pool.end({ timeout: LONGEST_END_SECONDS }),
  };
}

function preparing(tx: postgres.TransactionSql): postgres.TransactionSql {
  const unsafe = tx.unsafe.bind(tx);
  const withPrepare: typeof tx.unsafe = (text, values, options) =>
    unsafe(text, values, { ...options, prepare: true });

  return Object.assign(tx, { unsafe: withPrepare });
}

/** A query builder wraps what the driver said. */
function isLoss(reason: unknown): boolean {
  const { code, cause } = (reason ?? {}) as { code?: unknown; cause?: { code?: unknown } };

  return [code, cause?.code].some((name) => typeof name === "string" && LOST.test(name));
}
