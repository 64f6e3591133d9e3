"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { clientNetwork } from "@/app/client-network";
import { closedNow, refuseClosed } from "@/app/maintenance/closed-now";
import { dateTimeWords } from "@/lib/i18n/format";
import { refuse } from "@/lib/i18n/refusal";
import { waitInWords } from "@/lib/i18n/wait";
import { credentials } from "@/lib/login/credentials";
import { type LoginOutcome, logIn } from "@/lib/login/log-in";
import { readCookie, writeCookie } from "@/lib/platform/cookies";
import { type Deps, deps } from "@/lib/platform/deps";
import { type FormState, parseForm } from "@/lib/platform/form";
import { homeOf } from "./current-session";
import { knownAccount, rememberBrowser } from "./known-browser";

const SECRET = ["password"];

export async function submitLogin(previous: FormState, form: FormData): Promise<FormState> {
  const window = await closedNow();
  if (window) return refuseClosed(previous, form, window, SECRET);

  const typed = parseForm(credentials, form);
  if (typed.status === "refused") {
    return refuse(previous, form, { complaints: typed.complaints, except: SECRET });
  }

  const world = await deps();
  const outcome = await logIn(
    {
      ...typed.value,
      network: await clientNetwork(),
      knownAccountId: await knownAccount(world),
      earlierToken: await readCookie("session"),
    },
    world,
  );
  if (outcome.kind !== "loggedIn") {
    return refuse(previous, form, { problem: await problemOf(outcome, world), except: SECRET });
  }

  await writeCookie("session", outcome.token);
  await rememberBrowser(outcome.accountId, world);
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
