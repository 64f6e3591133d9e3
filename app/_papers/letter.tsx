import type { ReactNode } from "react";
import type { PrintedLetter } from "./letter-words";
import { Spot } from "./spot";

type LetterPaperProps = {
  words: PrintedLetter;
  /** Says in words where the values stand. */
  description: string;
  /** A code for a camera, in the lower right corner. */
  children?: ReactNode;
};

/** 仮ユーザID・仮パスワードのお知らせ: a letter with a folded corner. */
export function LetterPaper({ words, description, children }: LetterPaperProps) {
  return (
    <svg className="sheet" viewBox="0 0 360 412" role="img" aria-labelledby="paper-letter">
      <title id="paper-letter">{description}</title>
      <g lang="ja">
        <path className="p" d="M1 1h332l26 26v384H1z" />
        <path className="l" d="M333 1v26h26" />
        <text className="b" x="18" y="38">
          {words.letterTitle}
        </text>
        <text x="18" y="70">
          {words.personOnLetter}
        </text>
        <text className="c" x="342" y="70" textAnchor="end">
          {words.insurer}
        </text>
        <rect className="bar" x="18" y="86" width="324" height="5" rx="2.5" />
        <rect className="bar" x="18" y="100" width="236" height="5" rx="2.5" />
        <text className="c" x="20" y="138">
          {words.provisionalUserId}
        </text>
        <Spot place={1} x={32} y={146} width={308} value={words.provisionalUserIdValue} />
        <text className="c" x="20" y="216">
          {words.provisionalPassword}
        </text>
        <Spot place={2} x={32} y={224} width={308} value={words.provisionalPasswordValue} />
        <InsurerNumber words={words} />
        <text className="c" x="20" y="372">
          {words.letterUntil}
        </text>
        <text x="20" y="394">
          {words.letterUntilValue}
        </text>
        {children}
      </g>
    </svg>
  );
}

/** The place of the insurer number alone, above its field. */
export function LetterStrip({ words }: { words: PrintedLetter }) {
  return (
    <div className="mt-2.5 max-w-84 border border-crease bg-sheet">
      <svg className="sheet min-h-0" viewBox="10 276 240 74" aria-hidden="true">
        <InsurerNumber words={words} />
      </svg>
    </div>
  );
}

function InsurerNumber({ words }: { words: PrintedLetter }) {
  return (
    <>
      <text className="c" x="20" y="294">
        {words.insurerNumber}
      </text>
      <Spot place={3} x={32} y={302} width={140} value={words.insurerNumberValue} />
    </>
  );
}
