import type { mailKinds } from "@/db/schema";

export type MailKind = (typeof mailKinds)[number];

/** Mails that their reader waits for, as against notices of what happened. */
const awaited: readonly MailKind[] = ["idReminder", "temporaryPassword"];

export function isAwaited(kind: MailKind): boolean {
  return awaited.includes(kind);
}
