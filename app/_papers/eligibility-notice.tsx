import type { PaperProps, PaperWords } from "./printed-words";
import { Specimen } from "./specimen";
import { Spot } from "./spot";

/** 資格情報のお知らせ: a letter with a folded corner. */
export function NoticePaper({ words, description }: PaperProps) {
  return (
    <svg className="sheet paper-notice" viewBox="0 0 360 428" role="img" aria-labelledby="paper-notice">
      <title id="paper-notice">{description}</title>
      <g lang="ja">
        <path className="p" d="M1 1h332l26 26v400H1z" />
        <Specimen word={words.specimen} x={18} y={24} />
        <path className="l" d="M333 1v26h26" />
        <text className="t" x="180" y="46" textAnchor="middle">
          {words.noticeTitle}
        </text>
        <text x="18" y="84">
          {words.personOnLetter}
        </text>
        <text className="c" x="342" y="84" textAnchor="end">
          {words.insurer}
        </text>
        <rect className="bar" x="18" y="103" width="324" height="5" rx="2.5" />
        <rect className="bar" x="18" y="117" width="236" height="5" rx="2.5" />
        <rect className="head" x="18" y="142" width="90" height="268" />
        <path
          className="l"
          d="M18 142h324v268H18zM108 142v268M18 202h324M18 242h324M18 282h324M18 322h324M18 370h324"
        />
        <text className="c" x="28" y="168">
          {words.symbolAndNumber}
        </text>
        <text className="c" x="28" y="188">
          {words.branchBelow}
        </text>
        <Spot place={1} x={128} y={152} width={82} value={words.symbolValue} />
        <Spot place={2} x={232} y={152} width={66} value={words.numberValue} />
        <text className="c" x="305" y="177">
          ({words.branchValue})
        </text>
        <Row y={227} name={words.name} value={words.person} />
        <Row y={267} name={words.birthDate} value={words.birthDay} />
        <Row y={307} name={words.qualifiedOn} value={words.qualifiedDay} />
        <InsurerRow words={words} />
        <Row y={395} name={words.insurerName} value={words.insurer} />
      </g>
    </svg>
  );
}

export function NoticeStrip({ words }: { words: PaperWords }) {
  return (
    <svg className="sheet paper-notice" viewBox="18 322 324 48" aria-hidden="true">
      <InsurerRow words={words} />
    </svg>
  );
}

function InsurerRow({ words }: { words: PaperWords }) {
  return (
    <>
      <text className="c" x="28" y="351">
        {words.insurerNumber}
      </text>
      <Spot place={3} x={128} y={327} width={134} height={38} value={words.insurerNumberValue} />
    </>
  );
}

function Row({ y, name, value }: { y: number; name: string; value: string }) {
  return (
    <>
      <text className="c" x="28" y={y}>
        {name}
      </text>
      <text x="122" y={y}>
        {value}
      </text>
    </>
  );
}
