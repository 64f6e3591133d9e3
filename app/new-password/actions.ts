"use server";

import { redirect } from "next/navigation";
import { clientNetwork } from "@/app/client-network";
import { closedNow, refuseClosed } from "@/app/maintenance/closed-now";
import { chosenLocale } from "@/lib/i18n/chosen-locale";
import { refuse } from "@/lib/i18n/refusal";
import { chooseNewPassword } from "@/lib/login/choose-new-password";
import { readCookie, writeCookie } from "@/lib/platform/cookies";
import { deps } from "@/lib/platform/deps";
import type { FormState } from "@/lib/platform/form";

const SECRET = ["newPassword"];

export async function submitNewPassword(previous: FormState, form: FormData): Promise<FormState> {
  const window = await closedNow();
  if (window) return refuseClosed(previous, form, window, SECRET);

  const choice = {
    token: await readCookie("session"),
    typed: String(form.get("newPassword") ?? ""),
    network: await clientNetwork(),
    language: await chosenLocale(),
  };
  const outcome = await chooseNewPassword(choice, await deps());
  switch (outcome.kind) {
    case "refused":
      return refuse(previous, form, { complaints: { newPassword: outcome.complaint }, except: SECRET });
    case "alreadyChosen":
      redirect("/login?notice=chosen");
      break;
    case "notAllowed":
      redirect("/new-password");
      break;
    case "chosen":
      await writeCookie("session", outcome.token);
      redirect("/account?notice=password-changed");
  }
}
