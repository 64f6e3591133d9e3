import type { LinkView } from "@/lib/link/look-at-link";
import type { ChangeOfLink } from "./find-change";

/**
 * What stands on the page of a link that belongs to a change: its button while it works, else what became of the change
 * where that says more than why the link is dead.
 */
export type LinkScreen =
  | { kind: "usable"; link: Extract<LinkView, { kind: "usable" }>; change: ChangeOfLink }
  | { kind: "waiting"; dueAt: Date; isDue: boolean }
  | { kind: "effective" | "stopped"; at: Date }
  | { kind: "invalid"; link: Exclude<LinkView, { kind: "usable" }> };

export function linkScreen(link: LinkView, change: ChangeOfLink | null): LinkScreen {
  if (link.kind === "usable")
    return change ? { kind: "usable", link, change } : { kind: "invalid", link: { kind: "unknown" } };
  if (!change) return { kind: "invalid", link };

  const { state, dueAt, endedAt } = change;
  if ((state === "effective" || state === "stopped") && endedAt) return { kind: state, at: endedAt };
  const isWaiting = (state === "waiting" || state === "due") && link.kind !== "replaced";
  if (isWaiting && dueAt) return { kind: "waiting", dueAt, isDue: state === "due" };

  return { kind: "invalid", link };
}

/** Whether a link died without a newer one in its place: with the password, or by support. */
export function isCancelled(link: LinkView): link is Extract<LinkView, { kind: "replaced" }> {
  return link.kind === "replaced" && link.newerState === "replaced" && link.newerExpiresAt === null;
}
