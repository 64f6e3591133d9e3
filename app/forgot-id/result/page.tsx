import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { IdSlip } from "@/components/slip";
import { clockWords } from "@/lib/i18n/format";
import { currentVisit } from "../current-visit";
import { JourneySteps } from "../journey-steps";
import { extendVisit } from "./actions";
import { ForgottenPassword } from "./forgotten-password";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgotId.result");

  return { title: t("title") };
}

export default async function ResultPage() {
  const visit = await currentVisit();
  if (visit.kind === "none") redirect("/forgot-id/invalid");

  const { loginId, visitEndsAt, mayExtend, passwordReset } = visit;
  const [t, locale] = await Promise.all([getTranslations("forgotId.result"), getLocale()]);
  const say = await saying(getTranslations("forgotId.result"));
  const words = { copy: t("copy"), copied: t("copied"), failed: t("notCopied") };

  return (
    <>
      <JourneySteps current={3} />
      <div className="split">
        <div className="task">
          <h1 className="title">{say("heading")}</h1>
          <p className="lead">{say("lead")}</p>
          <IdSlip label={say("id")} id={loginId} words={words} />
          <p className="small soft gap-s">
            {loginId.startsWith("0") && (
              <>
                {say("zero")}
                <br />
              </>
            )}
            {say("until", { time: clockWords(visitEndsAt, locale) })}
          </p>
          {mayExtend && (
            <form className="gap-s" action={extendVisit}>
              <button className="button second slim" type="submit">
                {say("extend")}
              </button>
            </form>
          )}
          <div className="actions gap-m">
            <a className="button" href="/login">
              {say("login")}
            </a>
          </div>
        </div>
        <ForgottenPassword isReset={passwordReset} />
      </div>
    </>
  );
}
