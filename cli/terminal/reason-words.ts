import { needsOfReason } from "@/lib/process/deps";
import type { Words } from "./words";

/** Why a database refuses, for the person at the terminal: all that it lacks, or the server's own reason. */
export function reasonWords(reason: unknown, t: Words): string {
  const needs = needsOfReason(reason);
  if (needs) return needs.map((need) => `\n  ${t(`cli.database.${need}`)}`).join("");

  return ownReason(reason);
}

/** A query builder wraps what the server said in the statement that failed, which helps nobody at a terminal. */
function ownReason(reason: unknown): string {
  const { cause, code, message } = (reason ?? {}) as { cause?: unknown; code?: string; message?: string };
  if (cause instanceof Error) return ownReason(cause);

  return [code, message].filter(Boolean).join(" ") || String(reason);
}
