import { isSameDigest, type Secrets } from "@/lib/platform/secrets";
import { type Card, normalizeSymbol } from "./card";
import { cardText } from "./plain-text";

export type Sex = "male" | "female";

/** The digest of a card under the newest key. */
export function cardDigest(secrets: Secrets, card: Card): string {
  return secrets.digest("card", ...cardParts(card));
}

/** The digests of a card under every key, newest first: one of them is in the database if the card is known. */
export function cardDigests(secrets: Secrets, card: Card): string[] {
  return secrets.digests("card", ...cardParts(card));
}

/** Salted with the account: two people of one birthday have different digests. `date` is "YYYY-MM-DD". */
export function birthDateDigest(secrets: Secrets, accountId: string, date: string): string {
  return secrets.digest("birthDate", accountId, date);
}

export function sexDigest(secrets: Secrets, accountId: string, sex: Sex): string {
  return secrets.digest("sex", accountId, sex);
}

/** Under any key, in a time that does not depend on the answer. */
export function isSameBirthDate(secrets: Secrets, accountId: string, date: string, stored: string): boolean {
  return isOneOf(secrets.digests("birthDate", accountId, date), stored);
}

/** Under any key, in a time that does not depend on the answer. */
export function isSameSex(secrets: Secrets, accountId: string, sex: Sex, stored: string): boolean {
  return isOneOf(secrets.digests("sex", accountId, sex), stored);
}

function isOneOf(digests: readonly string[], stored: string): boolean {
  return digests.map((digest) => isSameDigest(digest, stored)).includes(true);
}

function cardParts({ insurerNumber, symbol, number }: Card): [string, string, string] {
  return [cardText(insurerNumber), normalizeSymbol(symbol), cardText(number)];
}
