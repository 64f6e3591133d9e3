import type { Words } from "@/cli/terminal/words";
import { type Card, parseNumber, parseSymbol } from "@/lib/identity/card";
import { parseInsurerNumber } from "@/lib/identity/insurer-number";
import { parseLoginId } from "@/lib/identity/login-id";
import { parseMailAddress } from "@/lib/identity/mail-address";
import { parseProvisionalUserId } from "@/lib/letter/letter";
import type { Subject } from "@/lib/support/find-accounts";

type ReadCard = { card: Card } | { problem: string };
type Read = Subject | { problem: string };

/** Nothing where it was said who is meant; else the card, typed at a prompt so that no number stays in the shell's history. */
export function questionsFor(who: string | undefined, t: Words): string[] {
  return who === undefined
    ? [t("cli.mail.askInsurerNumber"), t("cli.mail.askSymbol"), t("cli.mail.askNumber")]
    : [];
}

/** A login ID, a letter's provisional user ID or a mail address; or the answers about a card. */
export function readSubject(who: string | undefined, answers: string[], t: Words): Read {
  if (who === undefined) return readCard(answers, t);

  const provisionalUserId = parseProvisionalUserId(who);
  if (provisionalUserId) return { provisionalUserId };
  const address = who.includes("@") ? parseMailAddress(who) : null;
  if (address?.kind === "ok") return { mailAddress: address.value };
  const loginId = parseLoginId(who);

  return loginId.kind === "ok" ? { loginId: loginId.value } : { problem: t("cli.mail.badWho") };
}

export function readCard([insurer = "", symbol = "", number = ""]: string[], t: Words): ReadCard {
  const parsed = [parseInsurerNumber(insurer), parseSymbol(symbol), parseNumber(number)] as const;
  const [insurerNumber, cardSymbol, cardNumber] = parsed;
  if (insurerNumber.kind !== "ok" || cardSymbol.kind !== "ok" || cardNumber.kind !== "ok") {
    return { problem: t("cli.mail.badCard") };
  }

  return {
    card: { insurerNumber: insurerNumber.value, symbol: cardSymbol.value, number: cardNumber.value },
  };
}
