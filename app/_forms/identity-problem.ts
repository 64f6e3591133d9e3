import { getLocale, getTranslations } from "next-intl/server";
import type { LinkRequestOutcome } from "@/lib/forgot-id/request-link";
import type { Deps } from "@/lib/process/deps";
import { fromInWords, momentInWords } from "./moment-in-words";

type Problem = Exclude<LinkRequestOutcome, { kind: "sent" }>;

/** What a refused identity check says, in either journey. */
export async function identityProblem(
  outcome: Problem,
  room: "forgotId" | "forgotPassword",
  { now, deps }: { now: Date; deps: Deps },
): Promise<string> {
  const t = await getTranslations("common.identityProblem");
  switch (outcome.kind) {
    case "mismatch": {
      const mismatch = (await getTranslations(`${room}.problem`))("mismatch");
      return outcome.isLast ? `${mismatch}${t("last")}` : mismatch;
    }
    case "tooManyAttempts": {
      const contact = deps.site.contact[(await getLocale()) as "ja" | "en"];
      return t("tooManyAttempts", {
        by: outcome.by,
        from: await fromInWords(outcome.retryAt, now),
        contact,
      });
    }
    case "tooManyMails": {
      const { newest, retryAt } = outcome;
      return t("tooManyMails", {
        sent: await momentInWords(newest.sentAt, now),
        carries: newest.carries,
        use: newest.use,
        until: await momentInWords(newest.until, now),
        from: await fromInWords(retryAt, now),
      });
    }
  }
}
