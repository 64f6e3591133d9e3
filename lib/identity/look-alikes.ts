/** First the letter that stands for all, then those that print draws alike: kana and kanji, zeros, rings. */
const DRAWN_ALIKE = `
  ヘへ ベべ ペぺ カ力 ロ口囗 ニ二 ハ八 ト卜 エ工 タ夕 ノ丿 0〇○◯
`;

/** Small kana differ in size alone, which old printers did not keep. */
const SMALL = `
  アァ イィ ウゥ エェ オォ カヵ ケヶ ツッ ヤャ ユュ ヨョ ワヮ
  あぁ いぃ うぅ えぇ おぉ つっ やゃ ゆゅ よょ わゎ かゕ けゖ
  クㇰ シㇱ スㇲ トㇳ ヌㇴ ハㇵ ヒㇶ フㇷ ヘㇸ ホㇹ ムㇺ ラㇻ リㇼ ルㇽ レㇾ ロㇿ
`;

const oneForAll = new Map(
  [DRAWN_ALIKE, SMALL]
    .flatMap((groups) => groups.trim().split(/\s+/))
    .flatMap((group) => {
      const [one = "", ...others] = group;
      return others.map((other) => [other, one] as const);
    }),
);

/** Of letters that nobody can tell apart on a printed card, one. */
export function drawnAlike(text: string): string {
  return [...text].map((letter) => oneForAll.get(letter) ?? letter).join("");
}
