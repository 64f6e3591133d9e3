"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { Actions } from "@/components/actions";
import { Button, ButtonLink } from "@/components/button";
import { FinePrint } from "@/components/fine-print";
import { useDocumentFacts } from "./_words/document-facts";
import { errorWord } from "./_words/error-screen-words";
import { AskWhenItGoesOn } from "./failed/ask-when-it-goes-on";
import { ErrorScreen } from "./failed/error-screen";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const { locale, contact } = useDocumentFacts();
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
      <AskWhenItGoesOn locale={locale} contact={contact} />
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

function reload() {
  window.location.reload();
}
