import { literalsOf, type Sentence, spoken } from "./catalogue";

/** A reader of seventy takes in this much at a time. */
const LONGEST_SENTENCE = 60;

type Rule = { says: string; wrong: RegExp };

/** For every piece of Japanese text. "nb" marks and holes are out of it by then. */
const rules: Rule[] = [
  { says: "ください, not 下さい", wrong: /下さ[いる]/ },
  { says: "no half-width kana", wrong: /[\uff61-\uff9f]/ },
  { says: "no full-width letters or digits", wrong: /[０-９Ａ-Ｚａ-ｚ]/ },
  {
    says: "full-width marks beside Japanese",
    wrong: /[ぁ-んァ-ヶ一-龠々ー][,.!?:;()]|[,.!?;(][ぁ-んァ-ヶ一-龠々]/,
  },
  { says: "、 and 。, not ， and ．", wrong: /[，．]/ },
  { says: "～ for a span, not 〜 or ~", wrong: /〜|[^/]~/ },
  { says: "… for what goes on, not dots", wrong: /・・・|\.\.\.|。。/ },
  { says: "no shouting", wrong: /！/ },
  {
    says: "kana where public offices write kana",
    wrong:
      /(?<=[てで])(頂|致|居|置)|出来[るたまな]|有り|御(?=[入登確])|(?:する|した|の)時(?=は|に|、)|の為|及び/,
  },
  { says: "です・ます, not である", wrong: /である。|(?<!せ)した方が良い|だ。$/ },
  { says: "no space between Japanese words", wrong: /[ぁ-んァ-ヶ一-龠々。、] [ぁ-んァ-ヶ一-龠々]/ },
];

/** Set as they are printed: the manual's marks "(ア)", and what the drawings of papers say. */
const AS_PRINTED = /^(forgotId\.form\.marks|paper\.printed)\./;

/** What is wrong with a Japanese sentence, as "key: rule: text". */
export function faultsInJapanese({ key, text }: Sentence): string[] {
  if (AS_PRINTED.test(key)) return [];

  const faults = rules
    .filter(
      ({ wrong }) => literalsOf(text).some((literal) => wrong.test(literal)) || wrong.test(spoken(text)),
    )
    .map(({ says }) => `${key}: ${says}: ${text}`);
  const long = sentencesIn(spoken(text)).filter((sentence) => sentence.length > LONGEST_SENTENCE);

  return [...faults, ...long.map((sentence) => `${key}: ${sentence.length} letters: ${sentence}`)];
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[。？])|\n/).filter((sentence) => /[ぁ-ん]/.test(sentence));
}
