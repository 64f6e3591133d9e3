"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_forms/form-action";
import { readCookie, writeCookie } from "@/app/_guards/cookies";
import { acceptNewerTerms } from "@/lib/login/accept-terms";
import { termsForm } from "@/lib/terms/form";

export const acceptTerms = formAction(termsForm, async ({ values, deps, network }) => {
  const token = await readCookie("session");
  const renewed = await acceptNewerTerms({ token, version: values.version, network }, deps);
  if (renewed) await writeCookie("session", renewed);

  return redirect(renewed ? "/account" : "/terms");
});
