import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { HowToReach } from "@/app/_contact/ask";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { TermsForm } from "@/app/_terms/terms-form";
import { TermsText } from "@/app/_terms/terms-text";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { AsideNote } from "@/components/aside";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { FinePrint } from "@/components/fine-print";
import { ActionScope } from "@/components/form";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { dayWords } from "@/lib/i18n/format";
import { acceptTerms } from "./actions";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

/** Where a login leads whose account consented to older terms, and nowhere else. */
export default withFewElements(TermsPage);

async function TermsPage() {
  const session = await sessionWith("acceptTerms");
  const [t, locale, deps] = await Promise.all([getTranslations("terms"), getLocale(), pageDeps()]);
  const { terms } = deps;
  const contact = await whomToAsk(session, deps);
  const say = await saying(getTranslations("terms"));
  const every = await saying(getTranslations("setup.terms"));

  return (
    <ActionScope action={acceptTerms} words={await formWords(t("title"))}>
      <Columns>
        <Task>
          <ErrorSummary order={["consent"]} />
          <Title>{say("title")}</Title>
          <Lead>{say("lead")}</Lead>
          <FinePrint className="mt-2">
            {every("version", { date: dayWords(terms.version, locale) })}
          </FinePrint>
          <TermsText text={terms.text[locale]} />
          <TermsForm version={terms.version} label={every("consent")} submit={say("submit")} />
        </Task>
        <AsideNote id="decline" title={say("decline.title")}>
          <p>{say("decline.text", { contact: contact.name })}</p>
          <HowToReach contact={contact} />
        </AsideNote>
      </Columns>
    </ActionScope>
  );
}
