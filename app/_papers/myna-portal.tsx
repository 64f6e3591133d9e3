import type { ReactNode } from "react";
import type { PaperProps, PaperWords } from "./printed-words";
import { Specimen } from "./specimen";
import { Spot } from "./spot";

/** マイナポータル: a phone that shows the insurance screen. */
export function MynaPaper({ words, description }: PaperProps) {
  return (
    <svg className="sheet paper-myna" viewBox="0 0 360 404" role="img" aria-labelledby="paper-myna">
      <title id="paper-myna">{description}</title>
      <g lang="ja">
        <path className="p" d="M27 404V30A29 29 0 0 1 56 1h248a29 29 0 0 1 29 29v374z" />
        <Specimen word={words.specimen} x={48} y={32} />
        <rect className="bar" x="152" y="13" width="56" height="6" rx="3" />
        <text className="t t-s" x="180" y="56" textAnchor="middle">
          {words.mynaTitle}
        </text>
        <path
          className="l"
          d="M27 74h306M48 126h264M48 178h264M48 230h264M48 282h264M48 334h264M48 386h264"
        />
        <Row y={106} name={words.insurerName}>
          {words.insurer}
        </Row>
        <InsurerRow words={words} />
        <Row y={209} name={words.symbol} />
        <Spot place={1} x={152} y={184} width={84} value={words.symbolValue} />
        <Row y={261} name={words.number} />
        <Spot place={2} x={152} y={236} width={84} value={words.numberValue} />
        <Row y={313} name={words.branch}>
          {words.branchValue}
        </Row>
        <Row y={365} name={words.name}>
          {words.person}
        </Row>
      </g>
    </svg>
  );
}

export function MynaStrip({ words }: { words: PaperWords }) {
  return (
    <svg className="sheet paper-myna" viewBox="38 128 284 48" aria-hidden="true">
      <InsurerRow words={words} />
    </svg>
  );
}

function InsurerRow({ words }: { words: PaperWords }) {
  return (
    <>
      <Row y={157} name={words.insurerNumber} />
      <Spot place={3} x={152} y={132} width={136} value={words.insurerNumberValue} />
    </>
  );
}

function Row({ y, name, children }: { y: number; name: string; children?: ReactNode }) {
  return (
    <>
      <text className="c" x="48" y={y}>
        {name}
      </text>
      {children && (
        <text x="146" y={y}>
          {children}
        </text>
      )}
    </>
  );
}
