"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useLayoutEffect, useState } from "react";
import { ErrorScreen } from "./error-screen";
import { errorWords } from "./error-words";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const words = useErrorWords();
  // An open page may outlive the release that it came from: then the server no longer knows its actions.
  const isUpdated = unstable_isUnrecognizedActionError(error);
  const { title, lead, next } = isUpdated ? words.updated : words;

  return (
    <ErrorScreen title={title} lead={lead} next={next} trace={<Trace digest={error.digest} words={words} />}>
      <button className="button" type="button" onClick={isUpdated ? reload : retry}>
        {isUpdated ? words.updated.reload : words.retry}
      </button>
      <a className="button second" href="/login">
        {words.login}
      </a>
    </ErrorScreen>
  );
}

/** The page's language stands in the document alone, which is whole only once this screen is in it. */
function useErrorWords() {
  const [locale, setLocale] = useState<"ja" | "en">("ja");
  useLayoutEffect(() => setLocale(document.documentElement.lang === "en" ? "en" : "ja"), []);

  return errorWords[locale];
}

function Trace({ digest, words }: { digest: string | undefined; words: { still: string } }) {
  if (!digest) return null;

  return (
    <p className="small soft gap-m">
      {words.still}
      <br />
      <b>{digest}</b>
    </p>
  );
}

function reload() {
  window.location.reload();
}
