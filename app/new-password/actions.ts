"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_forms/form-action";
import { forgetJourney, readCookie, writeCookie } from "@/app/_guards/cookies";
import { knownBrowser, rememberBrowser } from "@/app/_guards/known-browser-cookie";
import { chooseNewPassword } from "@/lib/new-password/choose-new-password";
import { newPasswordForm } from "@/lib/new-password/form";

export const submitNewPassword = formAction(newPasswordForm, async ({ values, deps, network, language }) => {
  const choice = { token: await readCookie("session"), typed: values.newPassword, network, language };
  const outcome = await chooseNewPassword(choice, deps);
  switch (outcome.kind) {
    case "refused":
      return { complaints: { newPassword: outcome.complaint } };
    case "alreadyChosen":
      return redirect("/login?notice=chosen");
    case "notAllowed":
      return redirect("/new-password");
    case "chosen":
      await Promise.all([writeCookie("session", outcome.token), forgetJourney()]);
      await rememberBrowser(outcome.account, await knownBrowser(deps), deps);
      return redirect("/account?notice=password-changed");
  }
});
