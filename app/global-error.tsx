"use client";

import { errorWords } from "./error-words";
import "./globals.css";

/** The frame itself failed, and with it the language: both are shown. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const { ja, en } = errorWords;

  return (
    <html lang="ja">
      <body>
        <title>{ja.title}</title>
        <main className="wrap">
          <h1 className="title">{ja.title}</h1>
          <p className="lead">
            {ja.lead}
            <br />
            {ja.next}
          </p>
          <p className="lead" lang="en">
            {en.lead} {en.next}
          </p>
          <div className="actions">
            <button className="button" type="button" onClick={retry}>
              {ja.retry}
              <span lang="en">{en.retry}</span>
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
