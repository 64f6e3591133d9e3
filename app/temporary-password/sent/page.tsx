import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AskPart } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { MailboxLink } from "@/app/demo/mailbox-link";
import { currentVisit } from "@/app/forgot-id/current-visit";
import { Actions } from "@/components/actions";
import { Aside, AsidePart } from "@/components/aside";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { LineLink } from "@/components/line-link";
import { List } from "@/components/list";
import { Note } from "@/components/note";
import { AddressSlip } from "@/components/slip";
import { Title } from "@/components/title";
import { dateTimeWords } from "@/lib/i18n/format";
import { temporaryPasswordEnd } from "@/lib/password/temporary-password";
import { readTemporaryCookie } from "./temporary-cookie";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("temporaryPassword");

  return { title: t("title") };
}

type PasswordResetPageProps = { searchParams: Promise<{ answer?: string | string[] }> };

export default withFewElements(PasswordResetPage);

async function PasswordResetPage({ searchParams }: PasswordResetPageProps) {
  const say = await saying(getTranslations("temporaryPassword"));
  const isConcealed = (await searchParams).answer === "concealed";
  const isSure = !isConcealed && (await isCertain());
  const [sent, locale] = [await readTemporaryCookie(), await getLocale()];

  return (
    <Columns>
      <Task>
        <Title>{say("heading")}</Title>
        <Lead>{say("done")}</Lead>
        <Lead className="mt-3">{say(isSure ? "mail" : "mailEither")}</Lead>
        {sent && <AddressSlip label={say(isSure ? "to" : "toEither")} address={sent.masked} />}
        {isConcealed && <Note>{say("concealed")}</Note>}
        <Lead className="mt-8">{say(isSure ? "open" : "openEither")}</Lead>
        <MailboxLink />
        {sent && (
          <Facts
            facts={[
              { name: say("at"), value: dateTimeWords(sent.requestedAt, locale) },
              {
                name: say("deadline"),
                value: say("deadlineAbout", {
                  time: dateTimeWords(temporaryPasswordEnd(sent.requestedAt), locale),
                }),
              },
            ]}
          />
        )}
        <Actions>
          <ButtonLink look="second" href="/login">
            {say("login")}
          </ButtonLink>
        </Actions>
      </Task>
      <Aside labelledBy="next">
        <AsidePart id="next" title={say("next.title")}>
          <List
            isNumbered
            items={(["next.enter", "next.choose"] as const).map((sentence) => say(sentence))}
          />
          <p>
            <LineLink href="/help/forgot-id#mail-filter">{say("next.missing")}</LineLink>
          </p>
        </AsidePart>
        <AskPart contact={await whomTheSiteNames()} />
      </Aside>
    </Columns>
  );
}

/** Where a mismatch is not told, only a visit that reset its password knows that a mail was sent. */
async function isCertain(): Promise<boolean> {
  const { site } = await pageDeps();
  if (site.identityMismatch === "explain") return true;

  const visit = await currentVisit();
  return visit.kind === "passwordReset";
}
