import { type Svg, svg } from "@/lib/platform/svg";
import type { PrintedLetter } from "./letter-words";
import { spot } from "./spot";

type LetterPaperProps = {
  words: PrintedLetter;
  /** Says in words where the values stand. */
  description: string;
  /** A code for a camera, in the lower right corner. */
  code?: Svg;
};

/** 仮ユーザID・仮パスワードのお知らせ: a letter with a folded corner. */
export function letterPaper({ words, description, code }: LetterPaperProps): Svg {
  return svg`
    <svg class="sheet" viewBox="0 0 360 412" role="img" aria-labelledby="paper-letter">
      <title id="paper-letter">${description}</title>
      <g lang="ja">
        <path class="p" d="M1 1h332l26 26v384H1z" />
        <path class="l" d="M333 1v26h26" />
        <text class="b" x="18" y="38">${words.letterTitle}</text>
        <text x="18" y="70">${words.personOnLetter}</text>
        <text class="c" x="342" y="70" text-anchor="end">${words.insurer}</text>
        <rect class="bar" x="18" y="86" width="324" height="5" rx="2.5" />
        <rect class="bar" x="18" y="100" width="236" height="5" rx="2.5" />
        <text class="c" x="20" y="138">${words.provisionalUserId}</text>
        ${spot({ place: 1, x: 32, y: 146, width: 308, value: words.provisionalUserIdValue })}
        <text class="c" x="20" y="216">${words.provisionalPassword}</text>
        ${spot({ place: 2, x: 32, y: 224, width: 308, value: words.provisionalPasswordValue })}
        ${insurerNumber({ words })}
        <text class="c" x="20" y="372">${words.letterUntil}</text>
        <text x="20" y="394">${words.letterUntilValue}</text>
        ${code}
      </g>
    </svg>
  `;
}

/** The place of the insurer number alone, above its field. */
export function letterStrip({ words }: { words: PrintedLetter }): Svg {
  return svg`
    <svg class="sheet min-h-0" viewBox="10 276 240 74" aria-hidden="true">
      ${insurerNumber({ words })}
    </svg>
  `;
}

function insurerNumber({ words }: { words: PrintedLetter }): Svg {
  return svg`
    <text class="c" x="20" y="294">${words.insurerNumber}</text>
    ${spot({ place: 3, x: 32, y: 302, width: 140, value: words.insurerNumberValue })}
  `;
}
