"use server";

import { redirect } from "next/navigation";
import { stepUpAction } from "@/app/_forms/step-up-action";
import { knownBrowser, rememberBrowser } from "@/app/_guards/known-browser-cookie";
import { changePassword } from "@/lib/account/password/change-password";
import { newPasswordForm } from "@/lib/new-password/form";

export const submitPassword = stepUpAction(
  newPasswordForm,
  async ({ values, session, network, language, deps }) => {
    const outcome = await changePassword({ session, typed: values.newPassword, network, language }, deps);
    switch (outcome.kind) {
      case "refused":
        return { complaints: { newPassword: outcome.complaint } };
      case "over":
        return redirect("/login?notice=ended");
      case "changed":
        await rememberBrowser(outcome.account, await knownBrowser(deps), deps);
        return redirect("/account?notice=password-changed");
    }
  },
  { isAlwaysAsked: true, setsPassword: "newPassword" },
);
