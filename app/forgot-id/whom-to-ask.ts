import { getLocale, getTranslations } from "next-intl/server";
import { findContact } from "@/lib/insurers/find-contact";
import type { Deps } from "@/lib/process/deps";

/** Who helps with a mismatch: the insurer whose number was typed, if it is registered. Says nothing of any member. */
export async function whomToAsk({ insurerNumber }: { insurerNumber: string }, deps: Deps): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("forgotId.problem"), getLocale()]);
  const contact = await findContact(insurerNumber, locale, deps);
  if (!contact) return "";
  const { name, telephone, hours } = contact;

  return ` ${t("mismatchContact", { name, telephone: telephone ?? "none", hours: hours ?? "none" })}`;
}
