import type { Db } from "@/db/connection/db";
import { findInsurer, findInsurerOf } from "@/db/insurers";
import type { Locale } from "@/lib/i18n/locales";
import type { Site } from "@/lib/platform/site";
import { type ContactBlock, contactBlock } from "./contact-block";

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
