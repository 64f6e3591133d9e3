import type { PaperProps, PaperWords } from "./printed-words";
import { Specimen } from "./specimen";
import { Spot } from "./spot";

/** 資格確認書: a card. */
export function CardPaper({ words, description }: PaperProps) {
  return (
    <svg className="sheet paper-card" viewBox="0 0 360 262" role="img" aria-labelledby="paper-card">
      <title id="paper-card">{description}</title>
      <g lang="ja">
        <rect className="p" x="1" y="1" width="358" height="260" rx="16" />
        <Specimen word={words.specimen} x={298} y={226} />
        <text className="t t-s" x="20" y="40">
          {words.cardTitle}
        </text>
        <text className="c" x="340" y="28" textAnchor="end">
          {words.insured}
        </text>
        <text className="c" x="340" y="48" textAnchor="end">
          {words.expires}
        </text>
        <path className="l" d="M20 60h320M20 180h320" />
        <text className="c" x="20" y="93">
          {words.symbol}
        </text>
        <Spot place={1} x={72} y={68} width={80} value={words.symbolValue} />
        <text className="c" x="164" y="93">
          {words.number}
        </text>
        <Spot place={2} x={214} y={68} width={66} value={words.numberValue} />
        <text className="c" x="340" y="93" textAnchor="end">
          {words.branch} {words.branchValue}
        </text>
        <text className="c" x="20" y="137">
          {words.name}
        </text>
        <text className="b" x="108" y="137">
          {words.person}
        </text>
        <text className="c" x="340" y="137" textAnchor="end">
          {words.sex} {words.female}
        </text>
        <text className="c" x="20" y="164">
          {words.birthDate}
        </text>
        <text x="108" y="164">
          {words.birthDay}
        </text>
        <InsurerRow words={words} />
        <text className="c" x="20" y="247">
          {words.insurerTitle}
        </text>
        <text x="108" y="247">
          {words.insurer}
        </text>
      </g>
    </svg>
  );
}

export function CardStrip({ words }: { words: PaperWords }) {
  return (
    <svg className="sheet paper-card" viewBox="10 183 324 48" aria-hidden="true">
      <InsurerRow words={words} />
    </svg>
  );
}

function InsurerRow({ words }: { words: PaperWords }) {
  return (
    <>
      <text className="c" x="20" y="212">
        {words.insurerNumber}
      </text>
      <Spot place={3} x={114} y={188} width={134} height={38} value={words.insurerNumberValue} />
    </>
  );
}
