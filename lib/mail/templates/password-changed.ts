import { type LetterFacts, letterOf, wordsOf } from "./mail-facts";
import { type Letter, paragraph } from "./mail-text";

export function passwordChangedLetter(facts: LetterFacts): Letter {
  const { t, contact } = wordsOf(facts);

  return letterOf("passwordChanged", facts, [
    paragraph(t("mail.passwordChanged.you")),
    paragraph(t("mail.passwordChanged.notYou", { contact })),
    { kind: "url", url: `${facts.origin}/forgot-password` },
  ]);
}
