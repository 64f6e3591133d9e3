import { type Source, withoutComments } from "@/tests/support/sources";

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const SELECTORS =
  /\.(locator|\$\$?|\$\$?eval|waitForSelector)\(|querySelector|getElementBy|toHave(Class|CSS)\(/;

/** What ties a journey to how a screen is made, or to how a sentence was worded when the journey was written. */
export function journeyFaults({ path, text }: Source): string[] {
  return withoutComments(text)
    .split("\n")
    .flatMap((line, place) => {
      const where = `${path}:${place + 1}`;
      return [
        ...(JAPANESE.test(line) ? [`${where} typed Japanese: words come from tests/support/words.ts`] : []),
        ...(SELECTORS.test(line) ? [`${where} a selector: screens are found by roles and labels`] : []),
      ];
    });
}
