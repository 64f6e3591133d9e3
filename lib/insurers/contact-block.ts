import type { Insurer } from "@/db/insurers";
import type { Locale } from "@/lib/i18n/locales";

/** Whom a member may ask who gets no further here. */
export type ContactBlock = {
  name: string;
  telephone: string | null;
  hours: string | null;
  formUrl: string | null;
  /** What to do about a letter that is lost. */
  lostLetter: string | null;
};

/** The insurer's own block in a language, or the site's where no insurer is known. */
export function contactBlock(
  insurer: Insurer | null,
  site: { contact: Record<Locale, string> },
  locale: Locale,
): ContactBlock {
  if (!insurer)
    return { name: site.contact[locale], telephone: null, hours: null, formUrl: null, lostLetter: null };
  const isJapanese = locale === "ja";

  return {
    name: isJapanese ? insurer.nameJa : insurer.nameEn,
    telephone: insurer.telephone,
    hours: isJapanese ? insurer.telephoneHoursJa : insurer.telephoneHoursEn,
    formUrl: insurer.formUrl,
    lostLetter: isJapanese ? insurer.lostLetterJa : insurer.lostLetterEn,
  };
}
