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
  const { locale, contact } = usePageFacts();
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
      <FinePrint className="mt-8">
        {errorWord(locale, "error.still").replace("{contact}", contact.name)}
        {contact.how && <br />}
        {contact.how}
      </FinePrint>
      {error.digest && (
        <FinePrint>
          {errorWord(locale, "error.number")}
          <br />
          <b>{error.digest}</b>
        </FinePrint>
      )}
    </ErrorScreen>
  );
}

type PageFacts = { locale: "ja" | "en"; contact: { name: string; how: string } };

/** The page's language, and whom to ask, stand in the document alone, which is whole only once this screen is in it. */
function usePageFacts(): PageFacts {
  const [facts, setFacts] = useState<PageFacts>({ locale: "ja", contact: { name: "", how: "" } });
  useLayoutEffect(() => {
    const { contact: name = "", contactHow: how = "" } = document.body.dataset;
    setFacts({ locale: document.documentElement.lang === "en" ? "en" : "ja", contact: { name, how } });
  }, []);

  return facts;
}

function reload() {
  window.location.reload();
}
