"use client";

import { Actions } from "@/components/actions";
import { Button } from "@/components/button";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { useFactsOfDocumentBefore } from "./_words/document-facts";
import { errorWord } from "./_words/error-screen-words";
import { AskWhenItGoesOn } from "./failed/ask-when-it-goes-on";
import "./globals.css";

/** The frame itself failed, and with it the language: both are shown. What the document said before is still known. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const title = errorWord("ja", "error.broken.title");

  return (
    <html lang="ja">
      <body>
        <title>{title}</title>
        <main className="page-width">
          <Title>{title}</Title>
          <Lead>
            {errorWord("ja", "error.broken.lead")}
            <br />
            {errorWord("ja", "error.broken.next")}
          </Lead>
          <Lead lang="en" className="mt-3">
            {errorWord("en", "error.broken.lead")} {errorWord("en", "error.broken.next")}
          </Lead>
          <Actions>
            <Button type="button" onClick={retry}>
              <span>
                {errorWord("ja", "error.broken.press")}{" "}
                <span lang="en">{errorWord("en", "error.broken.press")}</span>
              </span>
            </Button>
          </Actions>
          <AskWhenItGoesOn {...useFactsOfDocumentBefore()} />
        </main>
      </body>
    </html>
  );
}
