import { askAll } from "@/cli/terminal/prompt";
import type { Words } from "@/cli/terminal/words";
import { parseNumber, parseSymbol } from "@/lib/identity/card";
import { parseInsurerNumber } from "@/lib/identity/insurer-number";
import { parseLoginId } from "@/lib/identity/login-id";
import { parseMailAddress } from "@/lib/identity/mail-address";
import type { Subject } from "@/lib/support/find-accounts";

type Read = Subject | { problem: string };

/** A login ID or a mail address; or a card, typed at a prompt so that no number stays in the shell's history. */
export async function readTraceSubject(who: string | undefined, t: Words): Promise<Read> {
  if (who === undefined) return readCard(t);

  const address = who.includes("@") ? parseMailAddress(who) : null;
  if (address?.kind === "ok") return { mailAddress: address.value };
  const loginId = parseLoginId(who);

  return loginId.kind === "ok" ? { loginId: loginId.value } : { problem: t("cli.mail.badWho") };
}

async function readCard(t: Words): Promise<Read> {
  const [insurer = "", symbol = "", number = ""] = await askAll([
    t("cli.mail.askInsurerNumber"),
    t("cli.mail.askSymbol"),
    t("cli.mail.askNumber"),
  ]);
  const parsed = [parseInsurerNumber(insurer), parseSymbol(symbol), parseNumber(number)] as const;
  const [insurerNumber, cardSymbol, cardNumber] = parsed;
  if (insurerNumber.kind !== "ok" || cardSymbol.kind !== "ok" || cardNumber.kind !== "ok") {
    return { problem: t("cli.mail.badCard") };
  }

  return {
    card: { insurerNumber: insurerNumber.value, symbol: cardSymbol.value, number: cardNumber.value },
  };
}
