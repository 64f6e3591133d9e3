import { type LetterFacts, letterOf, wordsOf } from "./mail-facts";
import { type Letter, paragraph } from "./mail-text";

/** To the address that was registered until now. */
export function addressChangedLetter(facts: LetterFacts): Letter {
  const { t, contact } = wordsOf(facts);

  return letterOf("addressChanged", facts, [
    paragraph(t("mail.addressChanged.from")),
    paragraph(t("mail.addressChanged.you")),
    paragraph(t("mail.addressChanged.notYou", { contact })),
  ]);
}
