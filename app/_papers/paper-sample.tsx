import { clsx } from "clsx";
import type { ReactNode } from "react";
import { besideTask } from "@/components/columns";
import { Desk } from "@/components/desk";
import { Pin } from "@/components/pin";
import { Drawing } from "./drawing";
import { cardPaper, cardStrip } from "./eligibility-card";
import { noticePaper, noticeStrip } from "./eligibility-notice";
import { type Kind, KindTabs } from "./kind-tabs";
import { mynaPaper, mynaStrip } from "./myna-portal";
import { oldPaper, oldStrip } from "./old-card";
import type { PaperWords } from "./printed-words";

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

/** The papers that bear the numbers, one at a time. A field with a pin marks its place on them while it is in focus. */
export function PaperSample({ words, formId }: { words: PaperSampleWords; formId: string }) {
  const { printed, descriptions } = words;

  return (
    <Desk
      id="sample"
      heading={{ id: "sample-title", words: words.title }}
      remark={<span className="max-lg:hidden">{words.remark}</span>}
      className={clsx(besideTask, "max-w-measure lg:sticky lg:top-6 lg:max-w-none lg:self-start")}
    >
      <KindTabs
        label={words.kinds}
        formId={formId}
        kinds={kinds.map((value) => ({ value, ...words.kind[value] }))}
      />
      <Drawing
        className="one-paper"
        of={[
          noticePaper({ words: printed, description: descriptions.notice }),
          cardPaper({ words: printed, description: descriptions.card }),
          mynaPaper({ words: printed, description: descriptions.myna }),
          oldPaper({ words: printed, description: descriptions.old }),
        ]}
      />
      <Key places={words.key} />
    </Desk>
  );
}

function Key({ places }: { places: PaperSampleWords["key"] }) {
  return (
    <ul className="mt-4 hidden gap-1 text-16/160 lg:grid">
      {places.map(({ term, remark }, place) => (
        <li
          className={`key key-${place + 1} -mx-1.5 flex items-center gap-2.5 rounded-6 px-1.5 py-0.5`}
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the pin says
          key={place}
        >
          <Pin number={place + 1} />
          <span>
            {term} <small className="text-15">{remark}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The row with the insurer's number alone, for phones: there the drawing has scrolled away. */
export function InsurerStrips({ printed }: { printed: PaperWords }) {
  const words = { words: printed };

  return (
    <Drawing
      className="strips one-paper mt-2.5 max-w-84 lg:hidden"
      of={[noticeStrip(words), cardStrip(words), mynaStrip(words), oldStrip(words)]}
      isDecoration
    />
  );
}
