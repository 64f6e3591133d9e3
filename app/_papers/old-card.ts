import { type Svg, svg } from "@/lib/platform/svg";
import { insurerRow } from "./insurer-row";
import type { PaperProps, PaperWords } from "./printed-words";
import { specimen } from "./specimen";
import { spot } from "./spot";

const INSURER_ROW = { left: 20, spotLeft: 114, foot: 209 };

/** 健康保険証 as it was until December 2025: a card with a band across its head. */
export function oldPaper({ words, description }: PaperProps): Svg {
  return svg`
    <svg class="sheet paper-old" viewBox="0 0 360 262" role="img" aria-labelledby="paper-old">
      <title id="paper-old">${description}</title>
      <g lang="ja">
        <rect class="p" x="1" y="1" width="358" height="260" rx="12" />
        ${specimen({ word: words.specimen, x: 298, y: 226 })}
        <path class="head" d="M2 48V13A11 11 0 0 1 13 2h334a11 11 0 0 1 11 11v35z" />
        <path class="l" d="M1 48h358" />
        <text class="t t-s" x="20" y="32">${words.oldTitle}</text>
        <text class="c" x="340" y="31" text-anchor="end">${words.issued}</text>
        <text class="c" x="20" y="81">${words.symbol}</text>
        ${spot({ place: 1, x: 72, y: 56, width: 80, value: words.symbolValue })}
        <text class="c" x="164" y="81">${words.number}</text>
        ${spot({ place: 2, x: 214, y: 56, width: 66, value: words.numberValue })}
        <text class="c" x="340" y="81" text-anchor="end">${words.branch} ${words.branchValue}</text>
        <text class="c" x="20" y="122">${words.name}</text>
        <text class="b" x="108" y="122">${words.person}</text>
        <text class="c" x="340" y="122" text-anchor="end">${words.sex} ${words.female}</text>
        <text class="c" x="20" y="147">${words.birthDate}</text>
        <text x="108" y="147">${words.birthDay}</text>
        <text class="c" x="20" y="172">${words.qualifiedOn}</text>
        <text x="108" y="172">${words.qualifiedDay}</text>
        ${insurerRow(words, INSURER_ROW)}
        <text class="c" x="20" y="245">${words.insurerTitle}</text>
        <text x="108" y="245">${words.insurer}</text>
        <rect class="l" x="306" y="204" width="34" height="42" rx="3" />
      </g>
    </svg>
  `;
}

export function oldStrip({ words }: { words: PaperWords }): Svg {
  return svg`
    <svg class="sheet paper-old" viewBox="10 180 324 48" aria-hidden="true">
      ${insurerRow(words, INSURER_ROW)}
    </svg>
  `;
}
