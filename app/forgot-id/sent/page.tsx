import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { MailboxLink } from "@/app/demo/mailbox-link";
import { LinkHour } from "@/app/maintenance/link-hour";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { Beside, Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { Note } from "@/components/note";
import { AddressSlip } from "@/components/slip";
import { Title } from "@/components/title";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";
import { linkEnd } from "@/lib/link/link";
import { senderFrom } from "@/lib/mail/templates/sender";
import { getEnv } from "@/lib/platform/env";
import { JourneySteps } from "../journey-steps";
import { MissingMail } from "./missing-mail";
import { SampleMail } from "./sample-mail";
import { readSentCookie } from "./sent-cookie";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgotId.sent");

  return { title: t("title") };
}

export default async function SentPage() {
  const notice = await readSentCookie();
  if (!notice) redirect("/forgot-id");

  const { mailAddress, requestedAt, branchNumberRemoved, concealment } = notice;
  const say = await saying(getTranslations("forgotId.sent"));
  const locale = await getLocale();
  const isConcealed = concealment !== null;
  const { MAIL_FROM, APP_ORIGIN } = getEnv();
  const sender = senderFrom(MAIL_FROM);
  const deadline = clockWords(linkEnd(requestedAt), locale);

  return (
    <>
      <JourneySteps current={2} />
      <Columns>
        <Task>
          <Title>{say("heading")}</Title>
          <Lead>{say(isConcealed ? "leadEither" : "lead")}</Lead>
          <AddressSlip label={say("address")} address={mailAddress} />
          {concealment === "limits" && <Note>{say("concealed")}</Note>}
          {branchNumberRemoved && <Note>{say("branchNumberRemoved")}</Note>}
          <Lead className="mt-8">{say(isConcealed ? "openEither" : "open")}</Lead>
          <MailboxLink />
          <Facts
            facts={[
              { name: say(isConcealed ? "atEither" : "at"), value: dateTimeWords(requestedAt, locale) },
              { name: say("deadline"), value: say("deadlineAbout", { time: deadline }) },
            ]}
          />
          <LinkHour from={requestedAt} to={linkEnd(requestedAt)} />
        </Task>
        <Beside>
          <SampleMail sender={sender} origin={APP_ORIGIN} isConcealed={isConcealed} />
          <MissingMail sender={sender} requestedAt={requestedAt} isConcealed={isConcealed} />
        </Beside>
        <Task className="lg:self-start">
          <Actions>
            <BackLink href="/forgot-id">{say("back")}</BackLink>
          </Actions>
        </Task>
      </Columns>
    </>
  );
}
