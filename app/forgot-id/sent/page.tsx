import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { MailboxLink } from "@/app/demo/mailbox-link";
import { closingBefore } from "@/app/maintenance/closing-before";
import { LinkHour } from "@/app/maintenance/link-hour";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Beside, Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { Facts } from "@/components/facts";
import { ActionScope } from "@/components/form";
import { Lead } from "@/components/lead";
import { Note } from "@/components/note";
import { AddressSlip } from "@/components/slip";
import { Title } from "@/components/title";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import { linkEnd } from "@/lib/link/link";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";
import { sendAgain } from "../actions";
import { JourneySteps } from "../journey-steps";
import { MissingMail } from "./missing-mail";
import { SampleMail } from "./sample-mail";
import { readSentCookie, type SentFacts } from "./sent-cookie";

/** The form says the title: what stands in the way of another mail is told at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SentPage);

async function SentPage() {
  const deps = await pageDeps();
  const notice = await readSentCookie(deps);
  if (!notice) redirect("/forgot-id");

  const { details, requestedAt, concealment } = notice;
  const [t, say] = await Promise.all([
    getTranslations("forgotId.sent"),
    saying(getTranslations("forgotId.sent")),
  ]);
  const { MAIL_FROM, APP_ORIGIN } = getEnv();
  const sender = senderFrom(MAIL_FROM);
  const contact = await whomToAsk({ insurerNumber: details.card.insurerNumber }, deps);
  const isConcealed = concealment !== null;
  const words = { ...(await formWords(t("title"))), keptAll: null };

  return (
    <ActionScope action={sendAgain} words={words}>
      <JourneySteps current={2} />
      <Columns>
        <Task>
          <ErrorSummary order={[]} />
          <WhatWasSent {...notice} />
          <LinkHour from={requestedAt} to={linkEnd(requestedAt)} />
        </Task>
        <Beside>
          <SampleMail sender={sender} origin={APP_ORIGIN} isConcealed={isConcealed} />
          <MissingMail {...{ sender, contact, requestedAt, isConcealed }} />
        </Beside>
        <Task className="lg:self-start">
          <Actions>
            <BackLink href="/forgot-id">{say("back")}</BackLink>
          </Actions>
        </Task>
      </Columns>
    </ActionScope>
  );
}

/** Whereto and until when. A closing within the hour is the end of it for whoever reads on. */
async function WhatWasSent({ details, requestedAt, concealment }: SentFacts) {
  const say = await saying(getTranslations("forgotId.sent"));
  const locale = await getLocale();
  const isConcealed = concealment !== null;
  const closesAt = closingBefore(requestedAt, linkEnd(requestedAt));
  const open = isConcealed ? "openEither" : "open";
  const time = clockWords(closesAt ?? linkEnd(requestedAt), locale);

  return (
    <>
      <Title>{say("heading")}</Title>
      <Lead>{say(isConcealed ? "leadEither" : "lead")}</Lead>
      <AddressSlip label={say("address")} address={details.mailAddress} />
      {concealment === "limits" && <Note>{say("concealed")}</Note>}
      {details.branchNumberRemoved && <Note>{say("branchNumberRemoved")}</Note>}
      <Lead className="mt-8">{say(closesAt ? (`${open}Before` as const) : open, { time })}</Lead>
      <MailboxLink />
      <Facts
        facts={[
          { name: say(isConcealed ? "atEither" : "at"), value: dateTimeWords(requestedAt, locale) },
          { name: say("deadline"), value: say(closesAt ? "deadlineBefore" : "deadlineAbout", { time }) },
        ]}
      />
    </>
  );
}
