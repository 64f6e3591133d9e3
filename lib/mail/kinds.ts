import type { mailKinds } from "@/db/schema";

export type MailKind = (typeof mailKinds)[number];

/**
 * Who goes first. "probe": was tried before and shows whether sending works again; "awaited": somebody is looking
 * into their mailbox for it; "notice": tells of what happened.
 */
export type MailRank = "probe" | "awaited" | "notice";

const awaited: readonly MailKind[] = ["idReminder", "temporaryPassword"];

export function rankOf(kind: MailKind): MailRank {
  return awaited.includes(kind) ? "awaited" : "notice";
}
