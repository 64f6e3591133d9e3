import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { Facts } from "@/components/facts";
import { ActionForm } from "@/components/form";
import { LineLink } from "@/components/line-link";
import { SubmitButton } from "@/components/submit-button";
import { dayWords } from "@/lib/i18n/format";
import { setupAt } from "../current-setup";
import { submitAll } from "../proof-actions";
import { StepScreen } from "../step-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SetupConfirmPage);

async function SetupConfirmPage() {
  const { loginId, mailAddress } = await setupAt("confirm");
  const [t, locale, { terms }] = await Promise.all([
    getTranslations("setup.confirm"),
    getLocale(),
    pageDeps(),
  ]);
  const say = await saying(getTranslations("setup.confirm"));
  const change = { word: say("change"), loginId: t("changeLoginId"), password: t("changePassword") };

  return (
    <StepScreen part="account" room="setup.confirm" action={submitAll} fields={[]} aside={<WriteDown />}>
      <Facts
        facts={[
          {
            name: say("loginId"),
            value: <Entered value={loginId} step="login-id" word={change.word} name={change.loginId} />,
          },
          {
            name: say("password"),
            value: (
              <Entered value={say("hidden")} step="password" word={change.word} name={change.password} />
            ),
          },
          {
            name: say("mailAddress"),
            value: (
              <Entered value={mailAddress} step="address" word={change.word} name={t("changeMailAddress")} />
            ),
          },
          { name: say("terms"), value: say("agreed", { date: dayWords(terms.version, locale) }) },
        ]}
      />
      <ActionForm>
        <Actions>
          <SubmitButton>{say("submit")}</SubmitButton>
        </Actions>
      </ActionForm>
    </StepScreen>
  );
}

type EnteredProps = { value: ReactNode; step: string; word: ReactNode; name: string };

/** What was entered, with the way to change it. `name` says to a screen reader what the link changes. */
function Entered({ value, step, word, name }: EnteredProps) {
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-6">
      <span className="min-w-0 [word-break:break-word]">{value}</span>
      <LineLink href={`/setup/${step}`} label={name}>
        {word}
      </LineLink>
    </span>
  );
}

async function WriteDown() {
  const say = await saying(getTranslations("setup.confirm"));

  return (
    <AsideNote id="write-down" title={say("write.title")}>
      <p>{say("write.text")}</p>
    </AsideNote>
  );
}
