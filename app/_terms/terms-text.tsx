import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import { furigana } from "@/app/_words/furigana";

/** What an administrator's text may be made of. Everything else is left out, its words stay. */
const allowed = ["h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a"];

/** The terms of use as they lie in their file. No HTML in them is ever HTML on the page. */
export async function TermsText({ text }: { text: string }) {
  return (
    <div className="mt-8 space-y-4 border-rule border-y py-6 text-16/180">
      <Markdown allowedElements={allowed} unwrapDisallowed components={looksWith(await furigana())}>
        {text}
      </Markdown>
    </div>
  );
}

type Words = { children?: ReactNode };

function looksWith(read: (words: ReactNode) => ReactNode): Components {
  return {
    h2: ({ children }: Words) => <h2 className="pt-3 text-18/160">{read(children)}</h2>,
    h3: ({ children }: Words) => <h3 className="text-17/160">{read(children)}</h3>,
    p: ({ children }: Words) => <p>{read(children)}</p>,
    ul: ({ children }: Words) => <ul className="list-disc space-y-1 ps-6">{children}</ul>,
    ol: ({ children }: Words) => <ol className="list-decimal space-y-1 ps-6">{children}</ol>,
    li: ({ children }: Words) => <li>{read(children)}</li>,
  };
}
