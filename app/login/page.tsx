import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentSession, homeOf } from "@/app/_guards/current-session";
import { formWords } from "@/app/_words/form-words";
import { saying } from "@/app/_words/say";
import { NextWindow } from "@/app/maintenance/next-window";
import { ErrorSummary } from "@/components/error-summary";
import { ActionScope } from "@/components/form";
import { LinkList } from "@/components/link-list";
import { submitLogin } from "./actions";
import { LoginForm } from "./login-form";
import { isNoticeName, Notice } from "./message";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

type LoginPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const session = await currentSession();
  if (session.kind === "live") redirect(homeOf(session.session.rights));

  const [{ notice }, t] = await Promise.all([searchParams, getTranslations("login")]);
  const say = await saying(getTranslations("login"));
  const words = await formWords(t("title"));
  const own = { refused: t("form.refused"), kept: t("form.kept"), keptAll: t("form.keptAll") };
  const links = [
    { href: "/forgot-id", label: say("forgotId") },
    { href: "/forgot-password", label: say("forgotPassword") },
  ];

  return (
    <ActionScope action={submitLogin} words={{ ...words, ...own }}>
      <div className="split">
        <div className="task">
          <ErrorSummary order={["loginId", "password"]} />
          <h1 className="title">{say("title")}</h1>
          <p className="lead">{say("lead")}</p>
          {isNoticeName(notice) && <Notice name={notice} />}
          <LoginForm />
          <LinkList className="narrow gap-l" links={links} />
        </div>
        <aside className="aside beside" aria-labelledby="first">
          <NextWindow id="closing" />
          <h2 className="h2 gap-m" id="first">
            {say("first.title")}
          </h2>
          <p className="soft">{say("first.text")}</p>
        </aside>
      </div>
    </ActionScope>
  );
}
