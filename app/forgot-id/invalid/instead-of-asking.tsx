import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { ButtonLink } from "@/components/button";
import { clockWords } from "@/lib/i18n/format";
import type { LinkView } from "@/lib/link/look-at-link";

type DeadLink = Exclude<LinkView, { kind: "usable" }>;

/**
 * Rule 17: what helps whoever holds this dead link before a new identity check would: the newer mail, the result that
 * this browser still shows, or a little time. Null where only asking anew helps.
 */
export async function insteadOfAsking(
  link: DeadLink,
  visitEndsAt: Date | null,
): Promise<{ words: ReactNode; action?: ReactNode } | null> {
  const say = await saying(getTranslations("forgotId.invalid"));
  if (link.kind === "limited")
    return { words: say("waitAWhile", { time: clockWords(link.retryAt, await getLocale()) }) };
  if (link.kind === "opened" && visitEndsAt) {
    const action = <ButtonLink href="/forgot-id/result">{say("openedHereLink")}</ButtonLink>;
    return { words: say("stillHere"), action };
  }
  const isNewerGood =
    link.kind === "replaced" && (link.newerState === "usable" || link.newerState === "unsent");

  return isNewerGood ? { words: say("useNewer") } : null;
}
