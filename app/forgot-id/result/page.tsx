import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { withFewElements } from "@/app/_markup/few-elements";
import { furiganaInText } from "@/app/_words/furigana";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { FinePrint } from "@/components/fine-print";
import { Lead } from "@/components/lead";
import { IdSlip } from "@/components/slip";
import { Title } from "@/components/title";
import { clockWords } from "@/lib/i18n/format";
import { systemClock } from "@/lib/platform/clock";
import { currentVisit } from "../current-visit";
import { JourneySteps } from "../journey-steps";
import { extendVisit } from "./actions";
import { EmptiedAt } from "./emptied-at";
import { ExtendTime } from "./extend-time";
import { ForgottenPassword } from "./forgotten-password";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgotId.result");

  return { title: t("title") };
}

type ResultPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

export default withFewElements(ResultPage);

async function ResultPage({ searchParams }: ResultPageProps) {
  const visit = await currentVisit();
  if (visit.kind === "none") redirect("/forgot-id/invalid");
  if (visit.kind === "passwordReset") redirect("/temporary-password/sent");

  const { loginId, visitEndsAt, mayExtend } = visit;
  const [t, locale, read] = await Promise.all([
    getTranslations("forgotId.result"),
    getLocale(),
    furiganaInText(),
  ]);
  const say = await saying(getTranslations("forgotId.result"));
  const [{ notice }, time] = [await searchParams, clockWords(visitEndsAt, locale)];
  const words = { copy: t("copy"), copied: t("copied"), failed: read(t("notCopied")) };

  return (
    <EmptiedAt end={visitEndsAt} now={systemClock.now()} next="/forgot-id/invalid">
      <JourneySteps current={3} />
      <Columns>
        <Task>
          <Title>{say("heading")}</Title>
          <Lead>{say("lead")}</Lead>
          <IdSlip label={say("id")} id={loginId} words={words} />
          <FinePrint className="mt-4">
            {loginId.startsWith("0") && (
              <>
                {say("zero")}
                <br />
              </>
            )}
            {say("until", { time })}
          </FinePrint>
          <ExtendTime
            action={extendVisit}
            label={say("extend")}
            said={notice === "extended" ? read(t("extended", { time })) : ""}
            mayExtend={mayExtend}
          />
          <Actions distance="near">
            <ButtonLink href="/login">{say("login")}</ButtonLink>
          </Actions>
        </Task>
        <ForgottenPassword />
      </Columns>
    </EmptiedAt>
  );
}
