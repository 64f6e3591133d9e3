import type { Catalogue } from "@/lib/i18n/catalogues";
import { dateTimeWords } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { ContactBlock } from "@/lib/insurers/find-contact";
import { windowWords } from "@/lib/maintenance/words/window-words";
import type { Site } from "@/lib/platform/site";
import { type Block, type MailText, paragraph } from "./mail-text";

/** What every mail is written from. Times are shown as Japan time. */
export type MailFacts = {
  language: Locale;
  site: Pick<Site, "siteName" | "operator">;
  /** Whom to ask. */
  contact: ContactBlock;
  /** The product's own address; every URL in a mail begins with it. */
  origin: string;
  happenedAt: Date;
  deadlineAt: Date;
  /** A closing time that falls into the time the mail's link or password works. */
  closed: ClosedTime | null;
};

type ClosedTime = { from: Date; until: Date };

export type Words = ReturnType<typeof translatorFor>;

export function wordsOf(facts: MailFacts) {
  const { language, site, contact } = facts;
  const at = (moment: Date) => dateTimeWords(moment, language);
  const window = ({ from, until }: ClosedTime) => windowWords({ start: from, end: until }, language);

  return { t: translatorFor(language), at, window, siteName: site.siteName, contact: contact.name };
}

export function fact(t: Words, label: string, value: string, isCode = false): Block {
  return { kind: "fact", label, value, text: t("mail.fact", { label, value }), isCode };
}

/** Subject, who writes and why, what the kind has to say, whom to ask, and who runs this. */
export function mailOf(kind: keyof Catalogue["mail"]["subject"], facts: MailFacts, body: Block[]): MailText {
  const { t, at, siteName, contact } = wordsOf(facts);
  const { language, site } = facts;

  return {
    language,
    subject: t("mail.subjectLine", { siteName, subject: t(`mail.subject.${kind}`) }),
    heading: t(`mail.subject.${kind}`),
    blocks: [paragraph(t(`mail.intro.${kind}`, { siteName, at: at(facts.happenedAt) })), ...body],
    footer: [
      t("mail.footer.automatic", { siteName }),
      t("mail.footer.neverAsked"),
      t("mail.footer.contact", { contact }),
      ...waysToReach(t, facts.contact),
      site.operator[language],
    ],
  };
}

/** The quickest way alone: a second URL stands in a mail only where there is no telephone. */
function waysToReach(t: Words, { how, telephone, hours, formUrl }: ContactBlock): string[] {
  if (how) return [how];
  if (!telephone) return formUrl ? [formUrl] : [];

  return [
    t("common.contact.telephone", { telephone }),
    ...(hours ? [t("common.contact.hours", { hours })] : []),
  ];
}
