import { type Svg, svg } from "@/lib/platform/svg";
import { insurerRow } from "./insurer-row";
import type { PaperProps, PaperWords } from "./printed-words";
import { specimen } from "./specimen";
import { spot } from "./spot";

const INSURER_ROW = { left: 20, spotLeft: 114, foot: 212 };

/** 資格確認書: a card. */
export function cardPaper({ words, description }: PaperProps): Svg {
  return svg`
    <svg class="sheet paper-card" viewBox="0 0 360 262" role="img" aria-labelledby="paper-card">
      <title id="paper-card">${description}</title>
      <g lang="ja">
        <rect class="p" x="1" y="1" width="358" height="260" rx="16" />
        ${specimen({ word: words.specimen, x: 298, y: 226 })}
        <text class="t t-s" x="20" y="40">${words.cardTitle}</text>
        <text class="c" x="340" y="28" text-anchor="end">${words.insured}</text>
        <text class="c" x="340" y="48" text-anchor="end">${words.expires}</text>
        <path class="l" d="M20 60h320M20 180h320" />
        <text class="c" x="20" y="93">${words.symbol}</text>
        ${spot({ place: 1, x: 72, y: 68, width: 80, value: words.symbolValue })}
        <text class="c" x="164" y="93">${words.number}</text>
        ${spot({ place: 2, x: 214, y: 68, width: 66, value: words.numberValue })}
        <text class="c" x="340" y="93" text-anchor="end">${words.branch} ${words.branchValue}</text>
        <text class="c" x="20" y="137">${words.name}</text>
        <text class="b" x="108" y="137">${words.person}</text>
        <text class="c" x="340" y="137" text-anchor="end">${words.sex} ${words.female}</text>
        <text class="c" x="20" y="164">${words.birthDate}</text>
        <text x="108" y="164">${words.birthDay}</text>
        ${insurerRow(words, INSURER_ROW)}
        <text class="c" x="20" y="247">${words.insurerTitle}</text>
        <text x="108" y="247">${words.insurer}</text>
      </g>
    </svg>
  `;
}

export function cardStrip({ words }: { words: PaperWords }): Svg {
  return svg`
    <svg class="sheet paper-card" viewBox="10 183 324 48" aria-hidden="true">
      ${insurerRow(words, INSURER_ROW)}
    </svg>
  `;
}
