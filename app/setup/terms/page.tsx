import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { TermsForm } from "@/app/_terms/terms-form";
import { TermsText } from "@/app/_terms/terms-text";
import { saying } from "@/app/_words/say";
import { AsideNote } from "@/components/aside";
import { FinePrint } from "@/components/fine-print";
import { dayWords } from "@/lib/i18n/format";
import { submitTerms } from "../actions";
import { setupAt } from "../current-setup";
import { StepScreen } from "../step-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SetupTermsPage);

async function SetupTermsPage() {
  const { consentedAt } = await setupAt("terms");
  const [locale, { terms }] = await Promise.all([getLocale(), pageDeps()]);
  const say = await saying(getTranslations("setup.terms"));

  return (
    <StepScreen
      part="account"
      room="setup.terms"
      action={submitTerms}
      fields={["consent"]}
      initial={consentedAt ? { consent: "on" } : {}}
      aside={<Decline />}
    >
      <FinePrint className="mt-2">{say("version", { date: dayWords(terms.version, locale) })}</FinePrint>
      <TermsText text={terms.text[locale]} />
      <TermsForm version={terms.version} label={say("consent")} submit={say("submit")} />
    </StepScreen>
  );
}

async function Decline() {
  const say = await saying(getTranslations("setup.terms"));

  return (
    <AsideNote id="decline" title={say("decline.title")}>
      <p>{say("decline.text")}</p>
    </AsideNote>
  );
}
