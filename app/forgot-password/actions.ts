"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_forms/form-action";
import { identityProblem } from "@/app/_forms/identity-problem";
import { knownBrowser } from "@/app/_guards/known-browser";
import { identityForm } from "@/lib/forgot-password/identity-details";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";

export const submitIdentityDetails = formAction(identityForm, async ({ values, now, deps, ...visitor }) => {
  const browser = await knownBrowser(deps);
  const outcome = await requestTemporaryPassword(
    { details: values, ...visitor, knownBrowser: browser },
    deps,
  );
  if (outcome.kind !== "sent")
    return { problem: await identityProblem(outcome, "forgotPassword", { now, deps }) };

  redirect(`/temporary-password/sent${outcome.concealment === "limits" ? "?answer=concealed" : ""}`);
});
