"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useLayoutEffect, useState } from "react";
import { errorWord } from "./_words/error-words";
import { ErrorScreen } from "./failed/error-screen";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const locale = usePageLocale();
  // An open page may outlive the release that it came from: then the server no longer knows its actions.
  const kind = unstable_isUnrecognizedActionError(error) ? "updated" : "broken";

  return (
    <ErrorScreen
      title={errorWord(locale, `error.${kind}.title`)}
      lead={errorWord(locale, `error.${kind}.lead`)}
      next={errorWord(locale, `error.${kind}.next`)}
    >
      <div className="actions">
        <button className="button" type="button" onClick={kind === "updated" ? reload : retry}>
          {errorWord(locale, `error.${kind}.press`)}
        </button>
        <a className="button second" href="/login">
          {errorWord(locale, "error.login")}
        </a>
      </div>
      {error.digest && (
        <p className="small soft gap-m">
          {errorWord(locale, "error.still")}
          <br />
          <b>{error.digest}</b>
        </p>
      )}
    </ErrorScreen>
  );
}

/** The page's language stands in the document alone, which is whole only once this screen is in it. */
function usePageLocale() {
  const [locale, setLocale] = useState<"ja" | "en">("ja");
  useLayoutEffect(() => setLocale(document.documentElement.lang === "en" ? "en" : "ja"), []);

  return locale;
}

function reload() {
  window.location.reload();
}
