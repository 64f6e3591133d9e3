import { getLocale } from "next-intl/server";
import { type AskerClue, type ContactBlock, contactBlock, findContact } from "@/lib/insurers/find-contact";
import { getSite } from "@/lib/platform/site";
import type { Deps } from "@/lib/process/deps";

export type { ContactBlock };

/** Who helps whoever the clue leads to: their insurer if it is registered, else whom the site names. */
export async function whomToAsk(clue: AskerClue, deps: Pick<Deps, "db" | "site">): Promise<ContactBlock> {
  return findContact(clue, await getLocale(), deps);
}

/** Who helps where nothing is known of the visitor, or nothing may be looked up. */
export async function whomTheSiteNames(): Promise<ContactBlock> {
  return contactBlock(null, getSite(), await getLocale());
}
