"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useLayoutEffect, useState } from "react";
import { Actions } from "@/components/actions";
import { Button, ButtonLink } from "@/components/button";
import { FinePrint } from "@/components/fine-print";
import { errorWord } from "./_words/error-screen-words";
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
      <Actions>
        <Button type="button" onClick={kind === "updated" ? reload : retry}>
          {errorWord(locale, `error.${kind}.press`)}
        </Button>
        <ButtonLink look="second" href="/login">
          {errorWord(locale, "error.login")}
        </ButtonLink>
      </Actions>
      {error.digest && (
        <FinePrint className="mt-8">
          {errorWord(locale, "error.still")}
          <br />
          <b>{error.digest}</b>
        </FinePrint>
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
