import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { LineLink } from "@/components/line-link";
import { Reason } from "@/components/reason";
import { Section } from "@/components/section";
import { Title } from "@/components/title";
import { listSessions } from "@/lib/account/sessions/list-sessions";
import { yearDateTimeWords } from "@/lib/i18n/format";
import { deviceWords } from "./device-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.sessions");

  return { title: t("title") };
}

type SessionsPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

export default withFewElements(SessionsPage);

async function SessionsPage({ searchParams }: SessionsPageProps) {
  const sessions = await listSessions(await sessionWith("full"), await pageDeps());
  const [{ notice }, t, locale] = await Promise.all([
    searchParams,
    getTranslations("account.sessions"),
    getLocale(),
  ]);
  const [say, nameOf] = await Promise.all([saying(getTranslations("account.sessions")), deviceWords()]);

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>{say("lead")}</Lead>
        {notice === "ended" && <Reason label={say("notice.label")} answer={say("notice.ended")} />}
        {sessions.map(({ isThisOne, ...session }) => (
          <Section
            key={session.id}
            id={`session-${session.id}`}
            title={isThisOne ? say("thisOne", { device: nameOf(session) }) : nameOf(session)}
          >
            <Facts
              className="mt-3"
              facts={[
                { name: say("first"), value: yearDateTimeWords(session.begunAt, locale) },
                { name: say("last"), value: yearDateTimeWords(session.lastSeenAt, locale) },
              ]}
            />
            {!isThisOne && (
              <LineLink
                href={`/account/sessions/${session.id}`}
                label={t("endNamed", { device: nameOf(session) })}
              >
                {say("end")}
              </LineLink>
            )}
          </Section>
        ))}
        <Actions>
          {sessions.length > 1 && (
            <ButtonLink href="/account/sessions/others" look="second">
              {say("endOthers")}
            </ButtonLink>
          )}
          <BackLink href="/account">{say("back")}</BackLink>
        </Actions>
      </Task>
      <AsideNote id="unknown" title={say("unknown.title")}>
        <p>{say("unknown.text")}</p>
      </AsideNote>
    </Columns>
  );
}
