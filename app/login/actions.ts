"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formAction } from "@/app/_forms/form-action";
import { fromInWords } from "@/app/_forms/moment-in-words";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import { homeOf } from "@/app/_guards/current-session";
import { knownBrowser, rememberBrowser } from "@/app/_guards/known-browser";
import { dateTimeWords } from "@/lib/i18n/format";
import type { LoginOutcome } from "@/lib/login/attempt";
import { loginForm } from "@/lib/login/credentials";
import { logIn } from "@/lib/login/log-in";
import { getSite } from "@/lib/platform/site";

export const submitLogin = formAction(loginForm, async ({ values, now, deps, network }) => {
  const [browser, earlierToken] = await Promise.all([knownBrowser(deps), readCookie("session")]);
  const outcome = await logIn({ ...values, network, knownBrowser: browser, earlierToken }, deps);
  if (outcome.kind !== "loggedIn") return { problem: await problemOf(outcome, now) };

  await writeCookie("session", outcome.token);
  await rememberBrowser(outcome.accountId, browser, deps);
  redirect(homeOf(outcome.rights));
});

async function problemOf(outcome: Exclude<LoginOutcome, { kind: "loggedIn" }>, now: Date): Promise<string> {
  const t = await getTranslations("login.problem");
  switch (outcome.kind) {
    case "refused":
      return t("refused");
    case "limited":
      return t("limited", { from: await fromInWords(outcome.retryAt, now) });
    case "temporaryPasswordExpired":
      return t("temporaryPasswordExpired", { at: dateTimeWords(outcome.at, await getLocale()) });
    case "letterExpired":
      return t("letterExpired", { contact: getSite().contact[await getLocale()] });
    case "letterReplaced":
      return t("letterReplaced");
    case "letterUsed":
      return t("letterUsed");
    case "temporaryPasswordUsed":
      return t("temporaryPasswordUsed");
  }
}
