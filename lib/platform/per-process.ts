const kept = Symbol.for("portal.perProcess");

type RecordKind = Map<string, unknown>;

/**
 * What lives once in a process. The framework bundles pages, actions, the gate and the worker apart, each with copies
 * of our modules: only the global object is one.
 */
function all(): RecordKind {
  const home = globalThis as typeof globalThis & { [kept]?: RecordKind };
  home[kept] ??= new Map();

  return home[kept];
}

/** The one of this name, made at the first call. */
export function perProcess<T>(name: string, make: () => T): T {
  const things = all();
  if (!things.has(name)) things.set(name, make());

  return things.get(name) as T;
}

/** The one of this name if it was made. */
export function findPerProcess<T>(name: string): T | undefined {
  return all().get(name) as T | undefined;
}

/** Has the next call of `perProcess` make it anew. */
export function dropPerProcess(name: string): void {
  all().delete(name);
}
