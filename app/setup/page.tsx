import { clsx } from "clsx";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HowToReach } from "@/app/_contact/ask";
import { type ContactBlock, whomTheSiteNames, whomToAsk } from "@/app/_contact/whom-to-ask";
import { readCookie } from "@/app/_guards/cookies";
import { currentSession, homeOf } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { Drawing } from "@/app/_papers/drawing";
import { letterPaper } from "@/app/_papers/letter";
import { printedLetter } from "@/app/_papers/letter-words";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { besideTask, Columns, Task } from "@/components/columns";
import { Desk } from "@/components/desk";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import { Lead } from "@/components/lead";
import { Reason } from "@/components/reason";
import { Section } from "@/components/section";
import { Title } from "@/components/title";
import { whereNext } from "./current-setup";
import { submitLetter } from "./letter-action";
import { LetterForm } from "./letter-form";
import { SetupSteps } from "./setup-steps";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

type SetupPageProps = { searchParams: Promise<{ id?: string | string[] }> };

/** Where the letter's QR code leads, with the provisional user ID. Whoever is inside goes on where they stopped. */
export default withFewElements(SetupPage);

async function SetupPage({ searchParams }: SetupPageProps) {
  const session = await currentSession();
  if (session.kind === "live") {
    if (session.session.rights !== "setup") redirect(homeOf(session.session.rights));
    const next = await whereNext(await readCookie("session"), await pageDeps());
    if (next !== "/setup") redirect(next);
  }

  const [{ id }, t] = await Promise.all([searchParams, getTranslations("setup.letter")]);
  const say = await saying(getTranslations("setup.letter"));
  const initial = { provisionalUserId: typeof id === "string" ? id : "" };
  const contact =
    session.kind === "live" ? await whomToAsk(session.session, await pageDeps()) : await whomTheSiteNames();

  return (
    <>
      <SetupSteps current="letter" />
      <ActionScope action={submitLetter} words={await letterFormWords(t("title"))} initial={initial}>
        <Columns>
          <Task>
            <ErrorSummary order={["provisionalUserId", "provisionalPassword"]} />
            <Title>{say("title")}</Title>
            <Lead>{say("lead")}</Lead>
            {session.kind === "live" && (
              <Reason label={say("over.label")} answer={say("over.what")}>
                <p>{say("over.next", { contact: contact.name })}</p>
                <HowToReach contact={contact} about="letter" />
              </Reason>
            )}
          </Task>
          <Sample />
          <Task className="lg:mt-8">
            <LetterForm />
            <Questions contact={contact} />
          </Task>
        </Columns>
      </ActionScope>
    </>
  );
}

async function letterFormWords(title: string) {
  const say = await saying(getTranslations("login.form"));
  const kept = say("kept");

  return { ...(await formWords(title)), refused: say("refused"), kept, keptAll: kept };
}

async function Sample() {
  const [say, t] = await Promise.all([
    saying(getTranslations("setup.letter")),
    getTranslations("paper.letter"),
  ]);

  return (
    <Desk
      heading={{ id: "sample-letter", words: say("sample") }}
      remark={say("remark")}
      className={clsx(besideTask, "max-w-measure lg:max-w-none lg:self-start")}
    >
      <Drawing
        className="mt-3"
        of={letterPaper({ words: await printedLetter(), description: t("description") })}
      />
    </Desk>
  );
}

async function Questions({ contact }: { contact: ContactBlock }) {
  const say = await saying(getTranslations("setup.letter"));

  return (
    <>
      <Section id="lost" title={say("lost.title")}>
        <p>{say("lost.text", { contact: contact.name })}</p>
        <HowToReach contact={contact} about="letter" />
      </Section>
      <Section id="resume" title={say("resume.title")}>
        <p>{say("resume.text")}</p>
      </Section>
    </>
  );
}
