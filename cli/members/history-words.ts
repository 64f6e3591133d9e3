import { mailWords } from "@/cli/mail/words";
import { yearDateTimeWords } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { type InShort, inShort } from "@/lib/support/member/in-short";
import type { Moment } from "@/lib/support/timeline";

/** A member's history: what was asked about comes first, then everything in its order. */
export function historyWords(locale: Locale) {
  const t = translatorFor(locale);
  const mail = mailWords(locale);
  const line = ({ concern, count, last }: InShort) => {
    const words = t("cli.members.concern", {
      concern: t(`cli.members.concerns.${concern}`),
      count,
      last: yearDateTimeWords(last.lastAt, locale),
    });

    return last.actor ? t("cli.members.show.with", { words, more: last.actor }) : words;
  };

  return (moments: Moment[]): string => {
    const head = [...mail.marks(moments), ...inShort(moments).map(line)];

    return [...head, ...(head.length > 0 ? [""] : []), ...mail.moments(moments)].join("\n");
  };
}
