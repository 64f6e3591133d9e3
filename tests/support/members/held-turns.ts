import { inTurn } from "@/lib/password/hashing-queue";
import { findPerProcess } from "@/lib/platform/per-process";
import { until } from "@/tests/support/until";

/** More than work at once on any machine. */
const MANY = 8;

/** Has passwords wait for their turn, until `release`. */
export function holdTurns() {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const turns = Array.from({ length: MANY }, () => inTurn(() => held, { isPatient: true }));
  const waiting = () => findPerProcess<{ waiting: unknown[] }>("passwordTurns")?.waiting.length ?? 0;
  const before = waiting();

  return {
    /** So many more wait. */
    isWaiting: (more = 1) => until(() => waiting() >= before + more, { missing: "a password that waits" }),
    release: async () => {
      release();
      await Promise.all(turns);
    },
  };
}
