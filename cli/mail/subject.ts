import type { Question } from "@/cli/terminal/prompt";
import type { Words } from "@/cli/terminal/words";
import { type Card, parseNumber, parseSymbol } from "@/lib/identity/card";
import { parseInsurerNumber } from "@/lib/identity/insurer-number";
import { parseLoginId } from "@/lib/identity/login-id";
import { parseMailAddress } from "@/lib/identity/mail-address";
import { parseProvisionalUserId } from "@/lib/letter/letter";
import type { Subject } from "@/lib/support/find-accounts";

type ReadCard = { card: Card } | { problem: string };
type Read = Subject | { problem: string };

export function cardQuestions(t: Words): string[] {
  return [t("cli.mail.askInsurerNumber"), t("cli.mail.askSymbol"), t("cli.mail.askNumber")];
}

/** Nothing where an account's own number was given; else an ID or an address, and the card where there is neither. */
export function subjectQuestions(accountId: string | undefined, t: Words): Question[] {
  if (accountId !== undefined) return [];

  return [
    t("cli.mail.askWho"),
    ...cardQuestions(t).map(
      (question) =>
        ([who]: readonly string[]) =>
          who?.trim() ? null : question,
    ),
  ];
}

/** An account; or what was typed: a login ID, a letter's provisional user ID, a mail address, or a card. */
export function readSubject(accountId: string | undefined, answers: string[], t: Words): Read {
  if (accountId !== undefined) return { accountId };
  const [typed = "", ...card] = answers;
  const who = typed.trim();
  if (who === "") {
    const read = readCard(card, t);
    return "card" in read ? { card: read.card } : read;
  }

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
