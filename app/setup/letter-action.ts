"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { expiredLetterRefusal } from "@/app/_contact/expired-letter";
import { formAction } from "@/app/_forms/form-action";
import { fromInWords } from "@/app/_forms/moment-in-words";
import type { Refusal } from "@/app/_forms/refuse";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import { homeOf } from "@/app/_guards/current-session";
import { currentDevice } from "@/app/_guards/device";
import type { Way } from "@/components/form-state";
import type { LoginOutcome } from "@/lib/login/attempt";
import { logIn } from "@/lib/login/log-in";
import type { Deps } from "@/lib/process/deps";
import { letterForm } from "@/lib/setup/forms";

/** The same login as on the login screen, in the letter's words. */
export const submitLetter = formAction(letterForm, async ({ values, now, deps, network }) => {
  const outcome = await logIn(
    {
      loginId: values.provisionalUserId,
      password: values.provisionalPassword,
      network,
      knownBrowser: null,
      earlierToken: await readCookie("session"),
      device: await currentDevice(),
    },
    deps,
  );
  if (outcome.kind !== "loggedIn") return problemOf(outcome, now, deps);

  await writeCookie("session", outcome.token);
  return redirect(homeOf(outcome.rights));
});

type Refused = Exclude<LoginOutcome, { kind: "loggedIn" }>;

async function problemOf(outcome: Refused, now: Date, deps: Deps): Promise<Refusal> {
  const t = await getTranslations("login.problem");
  switch (outcome.kind) {
    case "limited":
      return { problem: t("letterLimited", { from: await fromInWords(outcome.retryAt, now) }) };
    case "letterExpired":
      return expiredLetterRefusal(outcome, deps);
    case "letterReplaced":
      return { problem: t("letterReplaced") };
    case "letterUsed":
      return { problem: t("letterUsed"), isFinal: true, ways: await waysToLogIn() };
    default:
      return { problem: t("letterRefused") };
  }
}

async function waysToLogIn(): Promise<Way[]> {
  const t = await getTranslations("login");

  return [
    { href: "/login", label: t("title") },
    { href: "/forgot-id", label: t("forgotId") },
    { href: "/forgot-password", label: t("forgotPassword") },
  ];
}
