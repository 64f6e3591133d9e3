import { type LetterFacts, letterOf, wordsOf } from "./mail-facts";
import { type Letter, paragraph } from "./mail-text";

export function loginIdShownLetter(facts: LetterFacts): Letter {
  const { t, contact } = wordsOf(facts);

  return letterOf("loginIdShown", facts, [
    paragraph(t("mail.loginIdShown.you")),
    paragraph(t("mail.loginIdShown.notYou", { contact })),
  ]);
}
