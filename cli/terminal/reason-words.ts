import { needsOfReason } from "@/lib/process/deps";
import type { Words } from "./words";

const FILE_CALLS = new Set(["open", "rename", "rm", "unlink", "scandir", "stat", "lstat", "read"]);

/** What stands in the way of a command: a file that cannot be written or read, or the database. */
export function hindranceWords(reason: unknown, t: Words): string {
  const { syscall, path, code } = (reason ?? {}) as NodeJS.ErrnoException;
  if (path && syscall && FILE_CALLS.has(syscall))
    return t("cli.store.fileRefuses", { file: path, code: code ?? "" });

  return t("cli.store.refuses", { problem: reasonWords(reason, t) });
}

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
