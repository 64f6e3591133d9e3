import { getTranslations } from "next-intl/server";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import type { Way } from "@/components/form-state";
import type { LinkRequestOutcome } from "@/lib/forgot-id/request-link";
import { fromInWords, momentInWords } from "./moment-in-words";
import type { Refusal } from "./refuse";

type Problem = Exclude<LinkRequestOutcome, { kind: "sent" }>;
type Mismatch = {
  /** What did not match, in the words of the form. */
  sentence: string;
  /** Where to look first. */
  ways: Way[];
  /** Whom to ask in the end. */
  contact: ContactBlock;
};

const ADDRESS_HELP = "/help/forgot-id#old-address";
const MAIL_HELP = "/help/forgot-id#mail-filter";

/** What a refused identity check says, in either journey. `mismatch` says it in a form's own words. */
export async function identityProblem(outcome: Problem, mismatch: Mismatch, now: Date): Promise<Refusal> {
  const t = await getTranslations("common.identityProblem");
  const { contact } = mismatch;
  switch (outcome.kind) {
    case "mismatch":
      return {
        heading: t("mismatchTitle"),
        problem: paragraphs(mismatch.sentence, t("address"), outcome.isLast && t("last")),
        ask: { sentence: t("ask", { contact: contact.name }), contact },
        ways: [...mismatch.ways, { href: ADDRESS_HELP, label: t("addressWay"), beside: t("beside") }],
      };
    case "tooManyAttempts": {
      const from = await fromInWords(outcome.retryAt, now);
      const problem = t("tooManyAttempts", { by: outcome.by, from });
      const ask = { sentence: t("hurry", { contact: contact.name }), contact };
      return { heading: t("waitTitle"), problem, ask };
    }
    case "tooManyMails": {
      const { newest, retryAt } = outcome;
      const problem = t("tooManyMails", {
        sent: await momentInWords(newest.sentAt, now),
        carries: newest.carries,
        use: newest.use,
        until: await momentInWords(newest.until, now),
        from: await fromInWords(retryAt, now),
      });
      return {
        heading: t("mailsTitle"),
        problem,
        ways: [{ href: MAIL_HELP, label: t("mailsWay"), beside: t("beside") }],
      };
    }
  }
}

/** One a line, as `Refusal.problem` takes them. */
function paragraphs(...sentences: (string | false)[]): string {
  return sentences.filter(Boolean).join("\n");
}
