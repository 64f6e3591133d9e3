import type { ReactNode } from "react";
import { CardPaper, CardStrip } from "./card";
import { NoticePaper, NoticeStrip } from "./eligibility-notice";
import { type Kind, KindTabs } from "./kind-tabs";
import { MynaPaper, MynaStrip } from "./myna";
import { OldPaper, OldStrip } from "./old";
import type { PaperWords } from "./paper-words";

const kinds = ["notice", "card", "myna", "old"] as const;
export type PaperKind = (typeof kinds)[number];

export type PaperSampleWords = {
  title: ReactNode;
  kinds: string;
  kind: Record<PaperKind, Omit<Kind, "value">>;
  descriptions: Record<PaperKind, string>;
  key: { term: ReactNode; remark: ReactNode }[];
  remark: ReactNode;
  printed: PaperWords;
};

/** The papers that bear the numbers, one at a time. Fields with the ids `symbol`, `number` and `insurerNumber` in the same
 *  `.split` mark their place while they are in focus. */
export function PaperSample({ words, formId }: { words: PaperSampleWords; formId: string }) {
  const { printed, descriptions } = words;

  return (
    <section className="sample beside" id="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{words.title}</h2>
      <KindTabs
        label={words.kinds}
        formId={formId}
        kinds={kinds.map((value) => ({ value, ...words.kind[value] }))}
      />
      <NoticePaper words={printed} description={descriptions.notice} />
      <CardPaper words={printed} description={descriptions.card} />
      <MynaPaper words={printed} description={descriptions.myna} />
      <OldPaper words={printed} description={descriptions.old} />
      <ul className="key">
        {words.key.map(({ term, remark }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the pin says
          <li className={`k-${place + 1}`} key={`k-${place + 1}`}>
            <span className="pin">{place + 1}</span>
            <span>
              {term} <small>{remark}</small>
            </span>
          </li>
        ))}
      </ul>
      <p>{words.remark}</p>
    </section>
  );
}

/** The row with the insurer's number alone, for phones: there the drawing has scrolled away. */
export function InsurerStrips({ printed }: { printed: PaperWords }) {
  return (
    <div className="strips" aria-hidden="true">
      <NoticeStrip words={printed} />
      <CardStrip words={printed} />
      <MynaStrip words={printed} />
      <OldStrip words={printed} />
    </div>
  );
}
