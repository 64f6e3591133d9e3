/** What members type in Japanese; what screens say is in `words`. */
export const inJapanese = {
  symbol: "東京・港",
  symbolInHalfWidth: "東京･港",
  symbolInDigits: "九七五三一",
  number: "一二三",
  branchNumber: "枝番００",
  firstYear: "元",
} as const;
