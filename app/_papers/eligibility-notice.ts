import { type Svg, svg } from "@/lib/platform/svg";
import { insurerRow } from "./insurer-row";
import type { PaperProps, PaperWords } from "./printed-words";
import { specimen } from "./specimen";
import { spot } from "./spot";

const INSURER_ROW = { left: 28, spotLeft: 128, foot: 351 };

/** 資格情報のお知らせ: a letter with a folded corner. */
export function noticePaper({ words, description }: PaperProps): Svg {
  return svg`
    <svg class="sheet paper-notice" viewBox="0 0 360 428" role="img" aria-labelledby="paper-notice">
      <title id="paper-notice">${description}</title>
      <g lang="ja">
        <path class="p" d="M1 1h332l26 26v400H1z" />
        ${specimen({ word: words.specimen, x: 18, y: 24 })}
        <path class="l" d="M333 1v26h26" />
        <text class="t" x="180" y="46" text-anchor="middle">${words.noticeTitle}</text>
        <text x="18" y="84">${words.personOnLetter}</text>
        <text class="c" x="342" y="84" text-anchor="end">${words.insurer}</text>
        <rect class="bar" x="18" y="103" width="324" height="5" rx="2.5" />
        <rect class="bar" x="18" y="117" width="236" height="5" rx="2.5" />
        <rect class="head" x="18" y="142" width="90" height="268" />
        <path class="l" d="M18 142h324v268H18zM108 142v268M18 202h324M18 242h324M18 282h324M18 322h324M18 370h324" />
        <text class="c" x="28" y="168">${words.symbolAndNumber}</text>
        <text class="c" x="28" y="188">${words.branchBelow}</text>
        ${spot({ place: 1, x: 128, y: 152, width: 82, value: words.symbolValue })}
        ${spot({ place: 2, x: 232, y: 152, width: 66, value: words.numberValue })}
        <text class="c" x="305" y="177">(${words.branchValue})</text>
        ${row({ y: 227, name: words.name, value: words.person })}
        ${row({ y: 267, name: words.birthDate, value: words.birthDay })}
        ${row({ y: 307, name: words.qualifiedOn, value: words.qualifiedDay })}
        ${insurerRow(words, INSURER_ROW)}
        ${row({ y: 395, name: words.insurerName, value: words.insurer })}
      </g>
    </svg>
  `;
}

export function noticeStrip({ words }: { words: PaperWords }): Svg {
  return svg`
    <svg class="sheet paper-notice" viewBox="18 322 324 48" aria-hidden="true">
      ${insurerRow(words, INSURER_ROW)}
    </svg>
  `;
}

function row({ y, name, value }: { y: number; name: string; value: string }): Svg {
  return svg`
    <text class="c" x="28" y="${y}">${name}</text>
    <text x="122" y="${y}">${value}</text>
  `;
}
