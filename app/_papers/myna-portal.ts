import { type Svg, svg } from "@/lib/platform/svg";
import type { PaperProps, PaperWords } from "./printed-words";
import { specimen } from "./specimen";
import { spot } from "./spot";

/** マイナポータル: a phone that shows the insurance screen. */
export function mynaPaper({ words, description }: PaperProps): Svg {
  return svg`
    <svg class="sheet paper-myna" viewBox="0 0 360 404" role="img" aria-labelledby="paper-myna">
      <title id="paper-myna">${description}</title>
      <g lang="ja">
        <path class="p" d="M27 404V30A29 29 0 0 1 56 1h248a29 29 0 0 1 29 29v374z" />
        ${specimen({ word: words.specimen, x: 48, y: 32 })}
        <rect class="bar" x="152" y="13" width="56" height="6" rx="3" />
        <text class="t t-s" x="180" y="56" text-anchor="middle">${words.mynaTitle}</text>
        <path class="l" d="M27 74h306M48 126h264M48 178h264M48 230h264M48 282h264M48 334h264M48 386h264" />
        ${row({ y: 106, name: words.insurerName, value: words.insurer })}
        ${insurerRow({ words })}
        ${row({ y: 209, name: words.symbol })}
        ${spot({ place: 1, x: 152, y: 184, width: 84, value: words.symbolValue })}
        ${row({ y: 261, name: words.number })}
        ${spot({ place: 2, x: 152, y: 236, width: 84, value: words.numberValue })}
        ${row({ y: 313, name: words.branch, value: words.branchValue })}
        ${row({ y: 365, name: words.name, value: words.person })}
      </g>
    </svg>
  `;
}

export function mynaStrip({ words }: { words: PaperWords }): Svg {
  return svg`
    <svg class="sheet paper-myna" viewBox="38 128 284 48" aria-hidden="true">
      ${insurerRow({ words })}
    </svg>
  `;
}

function insurerRow({ words }: { words: PaperWords }): Svg {
  return svg`
    ${row({ y: 157, name: words.insurerNumber })}
    ${spot({ place: 3, x: 152, y: 132, width: 136, value: words.insurerNumberValue })}
  `;
}

function row({ y, name, value }: { y: number; name: string; value?: string }): Svg {
  return svg`
    <text class="c" x="48" y="${y}">${name}</text>
    ${value && svg`<text x="146" y="${y}">${value}</text>`}
  `;
}
