import { getTranslations } from "next-intl/server";
import type { Refusal } from "@/app/_forms/refuse";
import type { LoginOutcome } from "@/lib/login/attempt";
import type { Deps } from "@/lib/process/deps";
import { whomToAsk } from "./whom-to-ask";

type ExpiredLetter = Extract<LoginOutcome, { kind: "letterExpired" }>;

/** Only a new letter helps. Whoever hears this typed the letter's password: their insurer may be named. */
export async function expiredLetterRefusal({ accountId }: ExpiredLetter, deps: Deps): Promise<Refusal> {
  const t = await getTranslations("login.problem");
  const contact = await whomToAsk({ accountId }, deps);

  const problem = t("letterExpired", { contact: contact.name });

  return { problem, isFinal: true, ask: { contact, about: "letter" } };
}
