import type { Db } from "@/db/connection/db";

/** A database that writes down every transaction and statement that lost a race (40P01, 40001), tried again or not. */
export function watchingLostRaces(db: Db): { db: Db; lost: string[] } {
  const lost: string[] = [];
  const note = (reason: { code?: string; cause?: { code?: string } }) => {
    const code = String(reason.code ?? reason.cause?.code);
    if (code.startsWith("40")) lost.push(code);
    throw reason;
  };
  const watched = new Set<string | symbol>(["transaction", Symbol.for("portal.runStatement")]);

  return {
    lost,
    db: new Proxy(db, {
      get(target, name) {
        const found = Reflect.get(target, name);
        if (typeof found !== "function") return found;

        return watched.has(name)
          ? (...given: unknown[]) => (Reflect.apply(found, target, given) as Promise<unknown>).catch(note)
          : found.bind(target);
      },
    }),
  };
}
