"use server";

import { redirect } from "next/navigation";
import { refuse } from "@/app/_forms/refuse";
import { chosenLocale } from "@/app/_frame/chosen-locale";
import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow, refuseClosed } from "@/app/_guards/closed-now";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import type { FormState } from "@/lib/forms/parse-form";
import { chooseNewPassword } from "@/lib/new-password/choose-new-password";
import { deps } from "@/lib/process/deps";

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
