"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { expiredLetterRefusal } from "@/app/_contact/expired-letter";
import { formAction } from "@/app/_forms/form-action";
import { fromInWords } from "@/app/_forms/moment-in-words";
import type { Refusal } from "@/app/_forms/refuse";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import { homeOf } from "@/app/_guards/current-session";
import { currentDevice } from "@/app/_guards/device";
import { knownBrowser, rememberBrowser } from "@/app/_guards/known-browser-cookie";
import { dateTimeWords } from "@/lib/i18n/format";
import type { LoginOutcome } from "@/lib/login/attempt";
import { loginForm } from "@/lib/login/credentials";
import { logIn } from "@/lib/login/log-in";
import type { Deps } from "@/lib/process/deps";

export const submitLogin = formAction(loginForm, async ({ values, now, deps, network }) => {
  const [browser, earlierToken, device] = await Promise.all([
    knownBrowser(deps),
    readCookie("session"),
    currentDevice(),
  ]);
  const outcome = await logIn({ ...values, network, knownBrowser: browser, earlierToken, device }, deps);
  if (outcome.kind !== "loggedIn") return problemOf(outcome, now, deps);

  await writeCookie("session", outcome.token);
  await rememberBrowser(outcome.account, browser, deps);
  redirect(homeOf(outcome.rights));
});

type Refused = Exclude<LoginOutcome, { kind: "loggedIn" }>;

async function problemOf(outcome: Refused, now: Date, deps: Deps): Promise<Refusal> {
  const t = await getTranslations("login");
  const [locale, sentence] = [await getLocale(), `problem.${outcome.kind}` as const];
  const [id, password] = [
    { href: "/forgot-id", label: t("forgotId") },
    { href: "/forgot-password", label: t("forgotPassword") },
  ];
  switch (outcome.kind) {
    case "refused":
    case "letterUsed":
      return { problem: t(sentence), ways: [id, password] };
    case "limited":
      return {
        problem: t(sentence, { from: await fromInWords(outcome.retryAt, now) }),
        ways: [password, id],
      };
    case "temporaryPasswordExpired":
      return {
        problem: t(sentence, { at: dateTimeWords(outcome.at, locale) }),
        isFinal: true,
        ways: [password],
      };
    case "temporaryPasswordUsed":
      return { problem: t(sentence), isFinal: true, ways: [password] };
    case "letterExpired":
      return expiredLetterRefusal(outcome, deps);
    case "letterReplaced":
      return { problem: t(sentence) };
  }
}
