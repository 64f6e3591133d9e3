"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { formAction } from "@/app/_forms/form-action";
import { fromInWords } from "@/app/_forms/moment-in-words";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import { acceptTerms } from "@/lib/setup/accept-terms";
import { chooseAddress } from "@/lib/setup/choose-address";
import { chooseLoginId } from "@/lib/setup/choose-login-id";
import { choosePassword } from "@/lib/setup/choose-password";
import { confirmIdentity } from "@/lib/setup/confirm-identity";
import { addressForm, identityForm, loginIdForm, passwordForm } from "@/lib/setup/forms";
import { termsForm } from "@/lib/terms/form";
import { whereNext } from "./current-setup";

export const submitIdentity = formAction(identityForm, async ({ values, now, deps, network }) => {
  const token = await readCookie("session");
  const outcome = await confirmIdentity({ token, details: values, network }, deps);
  const t = await getTranslations("setup.identity.problem");
  const refusal = async (problem: string) => {
    const [contact, common] = await Promise.all([
      whomToAsk({ insurerNumber: values.insurerNumber }, deps),
      getTranslations("common.identityProblem"),
    ]);
    return { problem, ask: { sentence: common("ask", { contact: contact.name }), contact } };
  };
  switch (outcome.kind) {
    case "mismatch":
      return refusal(t("mismatch"));
    case "tooManyAttempts":
      return refusal(t("tooManyAttempts", { from: await fromInWords(outcome.retryAt, now) }));
    case "notNow":
      return redirect("/setup");
    case "confirmed":
      await writeCookie("session", outcome.token);
      return redirect(await whereNext(outcome.token, deps));
  }
});

export const submitTerms = formAction(termsForm, async ({ values, deps, network }) => {
  const token = await readCookie("session");
  await acceptTerms({ token, version: values.version, network }, deps);

  return redirect(await whereNext(token, deps));
});

export const submitLoginId = formAction(loginIdForm, async ({ values, now, deps, network }) => {
  const token = await readCookie("session");
  const { loginId } = values;
  const outcome = await chooseLoginId({ token, loginId, network }, deps);
  if (outcome.kind === "taken") {
    const { suggestions } = outcome;
    const list = new Intl.ListFormat(await getLocale(), { type: "conjunction" }).format(suggestions);
    const said = { loginId, count: suggestions.length, suggestions: list };
    return { complaints: { loginId: { key: "loginIdTaken", values: said } } };
  }
  if (outcome.kind === "tooManyAttempts") {
    const t = await getTranslations("setup.loginId.problem");
    return { problem: t("tooManyAttempts", { from: await fromInWords(outcome.retryAt, now) }) };
  }

  return redirect(await whereNext(token, deps));
});

export const submitPassword = formAction(passwordForm, async ({ values, deps }) => {
  const token = await readCookie("session");
  const outcome = await choosePassword({ token, typed: values.password }, deps);
  if (outcome.kind === "refused") return { complaints: { password: outcome.complaint } };

  return redirect(await whereNext(token, deps));
});

export const submitAddress = formAction(addressForm, async ({ values, deps }) => {
  const token = await readCookie("session");
  await chooseAddress({ token, mailAddress: values.mailAddress }, deps);

  return redirect(await whereNext(token, deps));
});
