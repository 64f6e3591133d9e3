"use client";

import { errorWord } from "./_words/error-words";
import "./globals.css";

/** The frame itself failed, and with it the language: both are shown. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const title = errorWord("ja", "error.broken.title");

  return (
    <html lang="ja">
      <body>
        <title>{title}</title>
        <main className="wrap">
          <h1 className="title">{title}</h1>
          <p className="lead">
            {errorWord("ja", "error.broken.lead")}
            <br />
            {errorWord("ja", "error.broken.next")}
          </p>
          <p className="lead" lang="en">
            {errorWord("en", "error.broken.lead")} {errorWord("en", "error.broken.next")}
          </p>
          <div className="actions">
            <button className="button" type="button" onClick={retry}>
              <span>
                {errorWord("ja", "error.broken.press")}{" "}
                <span lang="en">{errorWord("en", "error.broken.press")}</span>
              </span>
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
