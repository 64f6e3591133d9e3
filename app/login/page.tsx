import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoCookies } from "@/app/_frame/no-cookies";
import { currentSession, homeOf } from "@/app/_guards/current-session";
import { withFewElements } from "@/app/_markup/few-elements";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { NextWindow } from "@/app/maintenance/next-window";
import { Aside, AsidePart } from "@/components/aside";
import { Columns, Task } from "@/components/columns";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import { Lead } from "@/components/lead";
import { LineLink } from "@/components/line-link";
import { LinkList } from "@/components/link-list";
import { Title } from "@/components/title";
import { submitLogin } from "./actions";
import { LoginForm } from "./login-form";
import { isNoticeName, Notice } from "./message";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

type LoginPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

export default withFewElements(LoginPage);

async function LoginPage({ searchParams }: LoginPageProps) {
  const session = await currentSession();
  if (session.kind === "live") redirect(homeOf(session.session.rights));

  const [{ notice }, t] = await Promise.all([searchParams, getTranslations("login")]);
  const say = await saying(getTranslations("login"));
  const words = await formWords(t("title"));
  const own = { refused: say("form.refused"), kept: say("form.kept"), keptAll: say("form.keptAll") };
  const links = [
    { href: "/forgot-id", label: say("forgotId") },
    { href: "/forgot-password", label: say("forgotPassword") },
  ];

  return (
    <ActionScope action={submitLogin} words={{ ...words, ...own }}>
      <Columns>
        <Task>
          <ErrorSummary order={["loginId", "password"]} />
          <Title>{say("title")}</Title>
          <Lead>{say("lead")}</Lead>
          {isNoticeName(notice) && <Notice name={notice} />}
          {notice === "no-cookies" && <NoCookies />}
          <LoginForm />
          <LinkList className="mt-10 max-w-narrow" links={links} />
        </Task>
        <Aside labelledBy="first">
          <NextWindow id="closing" />
          <AsidePart id="first" title={say("first.title")}>
            <p className="text-ink-soft">{say("first.text")}</p>
            <p>
              <LineLink href="/setup">{say("first.link")}</LineLink>
            </p>
          </AsidePart>
        </Aside>
      </Columns>
    </ActionScope>
  );
}
