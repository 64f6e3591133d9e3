import { clockWords } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { reasonWords } from "./reasons";

export type ToldEvent = {
  kind: string;
  reason: string | null;
  actor: string | null;
  approvedBy: string | null;
  /** Within its hour, the last of them at `lastAt`. */
  times: number;
  lastAt: Date;
};

/** An event in plain words: why, and who of support it was. */
export function eventWords(locale: Locale) {
  const t = translatorFor(locale);
  const named = (kind: string) => {
    const key = `cli.mail.event.${kind}` as "cli.mail.event.linkOpened";
    return t.has(key) ? t(key) : kind;
  };
  const support = ({ reason, actor, approvedBy }: ToldEvent & { actor: string }) => {
    const who = { reason: reason ?? "", actor, approvedBy: approvedBy ?? "" };
    return t(approvedBy ? "cli.mail.bySupportOfTwo" : "cli.mail.bySupport", who);
  };

  return {
    named,
    event: (event: ToldEvent) => {
      const { actor, times, lastAt } = event;
      const reason =
        actor === null ? event.reason && reasonWords(event.reason, t) : support({ ...event, actor });
      const words = reason ? t("cli.mail.because", { words: named(event.kind), reason }) : named(event.kind);
      return times > 1 ? t("cli.mail.times", { words, times, last: clockWords(lastAt, locale) }) : words;
    },
  };
}
