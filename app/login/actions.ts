"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { refuse } from "@/app/_forms/refuse";
import { waitInWords } from "@/app/_forms/wait-in-words";
import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow, refuseClosed } from "@/app/_guards/closed-now";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import { homeOf } from "@/app/_guards/current-session";
import { knownAccount, rememberBrowser } from "@/app/_guards/known-browser";
import { type FormState, parseForm } from "@/lib/forms/parse-form";
import { dateTimeWords } from "@/lib/i18n/format";
import { credentials } from "@/lib/login/credentials";
import { type LoginOutcome, logIn } from "@/lib/login/log-in";
import { type Deps, deps } from "@/lib/process/deps";

const SECRET = ["password"];

export async function submitLogin(previous: FormState, form: FormData): Promise<FormState> {
  const window = await closedNow();
  if (window) return refuseClosed(previous, form, window, SECRET);

  const typed = parseForm(credentials, form);
  if (typed.status === "refused") {
    return refuse(previous, form, { complaints: typed.complaints, except: SECRET });
  }

  const given = await deps();
  const outcome = await logIn(
    {
      ...typed.value,
      network: await clientNetwork(),
      knownAccountId: await knownAccount(given),
      earlierToken: await readCookie("session"),
    },
    given,
  );
  if (outcome.kind !== "loggedIn") {
    return refuse(previous, form, { problem: await problemOf(outcome, given), except: SECRET });
  }

  await writeCookie("session", outcome.token);
  await rememberBrowser(outcome.accountId, given);
  redirect(homeOf(outcome.rights));
}

type Refused = Exclude<LoginOutcome, { kind: "loggedIn" }>;

async function problemOf(outcome: Refused, { clock }: Deps): Promise<string> {
  const t = await getTranslations("login.problem");
  switch (outcome.kind) {
    case "refused":
      return t("refused");
    case "limited":
      return t("limited", { wait: await waitInWords(outcome.retryAt, clock.now()) });
    case "temporaryPasswordExpired":
      return t("temporaryPasswordExpired", { at: dateTimeWords(outcome.at, await getLocale()) });
    case "temporaryPasswordUsed":
      return t("temporaryPasswordUsed");
  }
}
