import { getLocale, getTranslations } from "next-intl/server";
import { findContact } from "@/lib/insurers/find-contact";
import type { Deps } from "@/lib/process/deps";

/**
 * Who helps with a mismatch: the insurer whose number was typed if it is registered, else whom the site names. Says
 * nothing of any member.
 */
export async function whomToAsk({ insurerNumber }: { insurerNumber: string }, deps: Deps): Promise<string> {
  const locale = await getLocale();
  const contact = await findContact(insurerNumber, locale, deps);
  if (!contact) return whomTheSiteNames(deps);

  const t = await getTranslations("forgotId.problem");
  const { name, telephone, hours } = contact;

  return t("mismatchContact", { name, telephone: telephone ?? "none", hours: hours ?? "none" });
}

export async function whomTheSiteNames({ site }: Pick<Deps, "site">): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("common.identityProblem"), getLocale()]);

  return t("ask", { contact: site.contact[locale] });
}
