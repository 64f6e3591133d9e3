import type { PaperProps, PaperWords } from "./printed-words";
import { Specimen } from "./specimen";
import { Spot } from "./spot";

/** 健康保険証 as it was until December 2025: a card with a band across its head. */
export function OldPaper({ words, description }: PaperProps) {
  return (
    <svg className="sheet paper-old" viewBox="0 0 360 262" role="img" aria-labelledby="paper-old">
      <title id="paper-old">{description}</title>
      <g lang="ja">
        <rect className="p" x="1" y="1" width="358" height="260" rx="12" />
        <Specimen word={words.specimen} x={298} y={226} />
        <path className="head" d="M2 48V13A11 11 0 0 1 13 2h334a11 11 0 0 1 11 11v35z" />
        <path className="l" d="M1 48h358" />
        <text className="t t-s" x="20" y="32">
          {words.oldTitle}
        </text>
        <text className="c" x="340" y="31" textAnchor="end">
          {words.issued}
        </text>
        <text className="c" x="20" y="81">
          {words.symbol}
        </text>
        <Spot place={1} x={72} y={56} width={80} value={words.symbolValue} />
        <text className="c" x="164" y="81">
          {words.number}
        </text>
        <Spot place={2} x={214} y={56} width={66} value={words.numberValue} />
        <text className="c" x="340" y="81" textAnchor="end">
          {words.branch} {words.branchValue}
        </text>
        <text className="c" x="20" y="122">
          {words.name}
        </text>
        <text className="b" x="108" y="122">
          {words.person}
        </text>
        <text className="c" x="340" y="122" textAnchor="end">
          {words.sex} {words.female}
        </text>
        <text className="c" x="20" y="147">
          {words.birthDate}
        </text>
        <text x="108" y="147">
          {words.birthDay}
        </text>
        <text className="c" x="20" y="172">
          {words.qualifiedOn}
        </text>
        <text x="108" y="172">
          {words.qualifiedDay}
        </text>
        <InsurerRow words={words} />
        <text className="c" x="20" y="245">
          {words.insurerTitle}
        </text>
        <text x="108" y="245">
          {words.insurer}
        </text>
        <rect className="l" x="306" y="204" width="34" height="42" rx="3" />
      </g>
    </svg>
  );
}

export function OldStrip({ words }: { words: PaperWords }) {
  return (
    <svg className="sheet paper-old" viewBox="10 180 324 48" aria-hidden="true">
      <InsurerRow words={words} />
    </svg>
  );
}

function InsurerRow({ words }: { words: PaperWords }) {
  return (
    <>
      <text className="c" x="20" y="209">
        {words.insurerNumber}
      </text>
      <Spot place={3} x={114} y={185} width={134} height={38} value={words.insurerNumberValue} />
    </>
  );
}
