"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_forms/form-action";
import { waitInWords } from "@/app/_forms/wait-in-words";
import { identityForm } from "@/lib/forgot-password/identity-details";
import {
  requestTemporaryPassword,
  type TemporaryPasswordOutcome,
} from "@/lib/forgot-password/request-temporary-password";

export const submitIdentityDetails = formAction(identityForm, async ({ values, now, deps, ...visitor }) => {
  const outcome = await requestTemporaryPassword({ details: values, ...visitor }, deps);
  if (outcome.kind !== "sent") return { problem: await problemOf(outcome, now) };

  redirect("/temporary-password/sent");
});

async function problemOf(
  outcome: Exclude<TemporaryPasswordOutcome, { kind: "sent" }>,
  now: Date,
): Promise<string> {
  const t = await getTranslations("forgotPassword.problem");
  if (outcome.kind === "mismatch") return t("mismatch");

  return t(outcome.kind, { wait: await waitInWords(outcome.retryAt, now) });
}
