"use client";

import type { DocumentFacts } from "@/app/_words/document-facts";
import { errorWord } from "@/app/_words/error-screen-words";
import { FinePrint } from "@/components/fine-print";

/** Whom to ask, in the language of the document that names them; nothing where it names nobody. */
export function AskWhenItGoesOn({ locale, contact: { name, how } }: DocumentFacts) {
  if (!name) return null;

  return (
    <FinePrint className="mt-8" lang={locale}>
      {errorWord(locale, "error.still").replace("{contact}", name)}
      {how && <br />}
      {how}
    </FinePrint>
  );
}
