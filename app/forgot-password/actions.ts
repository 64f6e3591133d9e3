"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { formAction } from "@/app/_forms/form-action";
import { identityProblem } from "@/app/_forms/identity-problem";
import { knownBrowser } from "@/app/_guards/known-browser-cookie";
import { writeTemporaryCookie } from "@/app/temporary-password/sent/temporary-cookie";
import { identityForm } from "@/lib/forgot-password/identity-details";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";

export const submitIdentityDetails = formAction(identityForm, async ({ values, now, deps, ...visitor }) => {
  const browser = await knownBrowser(deps);
  const outcome = await requestTemporaryPassword(
    { details: values, ...visitor, knownBrowser: browser },
    deps,
  );
  if (outcome.kind !== "sent") {
    const t = await getTranslations("forgotPassword.problem");
    const mismatch = {
      sentence: t("mismatch"),
      ways: [{ href: "/forgot-id", label: t("idWay") }],
      contact: await whomTheSiteNames(),
    };
    return identityProblem(outcome, mismatch, now);
  }

  await writeTemporaryCookie({ mailAddress: values.mailAddress, requestedAt: now }, deps);
  redirect(`/temporary-password/sent${outcome.concealment === "limits" ? "?answer=concealed" : ""}`);
});
