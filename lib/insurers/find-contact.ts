import type { Db } from "@/db/connection/db";
import { findInsurer, findInsurerOf, findInsurerOfLink, type Insurer } from "@/db/insurers";
import type { Locale } from "@/lib/i18n/locales";
import { tokenHash } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";

/** Whom a member may ask who gets no further here. */
export type ContactBlock = {
  name: string;
  /** How to find them, where the name stands for somebody else with every member. */
  how: string | null;
  telephone: string | null;
  hours: string | null;
  formUrl: string | null;
  /** What to do about a letter that is lost. */
  lostLetter: string | null;
};

type Deps = { db: Db; site: Pick<Site, "contact" | "contactHow"> };

/**
 * What tells whose member somebody is: a number that they typed, which tells nothing of any member; an account that they
 * are inside of; a link that was mailed to them, however dead it is.
 */
export type AskerClue = { insurerNumber: string } | { accountId: string } | { token: string };

/** The block of the insurer that the clue leads to, or the site's where it leads to none that is registered. */
export async function findContact(
  clue: AskerClue,
  locale: Locale,
  { db, site }: Deps,
): Promise<ContactBlock> {
  return contactBlock(await insurerBehind(clue, db), site, locale);
}

function insurerBehind(clue: AskerClue, db: Db): Promise<Insurer | null> {
  if ("insurerNumber" in clue) return findInsurer(db, clue.insurerNumber);
  if ("accountId" in clue) return findInsurerOf(db, clue.accountId);

  return findInsurerOfLink(db, tokenHash(clue.token));
}

/** The insurer's own block in a language, or the site's where no insurer is known. */
export function contactBlock(
  insurer: Insurer | null,
  { contact, contactHow }: Pick<Site, "contact" | "contactHow">,
  locale: Locale,
): ContactBlock {
  if (!insurer) {
    const own = { telephone: null, hours: null, formUrl: null, lostLetter: null };
    return { name: contact[locale], how: contactHow?.[locale] ?? null, ...own };
  }
  const isJapanese = locale === "ja";

  return {
    name: isJapanese ? insurer.nameJa : insurer.nameEn,
    how: null,
    telephone: insurer.telephone,
    hours: isJapanese ? insurer.telephoneHoursJa : insurer.telephoneHoursEn,
    formUrl: insurer.formUrl,
    lostLetter: isJapanese ? insurer.lostLetterJa : insurer.lostLetterEn,
  };
}
