import type { Db } from "@/db/connection/db";
import { findInsurer, findInsurerOf, type Insurer } from "@/db/insurers";
import type { Locale } from "@/lib/i18n/locales";
import type { Site } from "@/lib/platform/site";

/** Whom a member may ask who gets no further here. */
export type ContactBlock = {
  name: string;
  telephone: string | null;
  hours: string | null;
  formUrl: string | null;
  /** What to do about a letter that is lost. */
  lostLetter: string | null;
};

type Deps = { db: Db; site: Pick<Site, "contact"> };

/** Of the insurer whose number was typed, which tells nothing of any member; null when nobody registered it. */
export async function findContact(
  insurerNumber: string,
  locale: Locale,
  { db, site }: Deps,
): Promise<ContactBlock | null> {
  const insurer = await findInsurer(db, insurerNumber);

  return insurer && contactBlock(insurer, site, locale);
}

/** Of an account's own insurer, or the site's. */
export async function contactOf(
  accountId: string,
  locale: Locale,
  { db, site }: Deps,
): Promise<ContactBlock> {
  return contactBlock(await findInsurerOf(db, accountId), site, locale);
}

/** The insurer's own block in a language, or the site's where no insurer is known. */
function contactBlock(insurer: Insurer | null, site: Pick<Site, "contact">, locale: Locale): ContactBlock {
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
