"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_forms/form-action";
import { waitInWords } from "@/app/_forms/wait-in-words";
import { identityForm } from "@/lib/forgot-id/identity-details";
import { type LinkRequestOutcome, requestLink } from "@/lib/forgot-id/request-link";
import { writeSentCookie } from "./sent/sent-cookie";

export const submitIdentityDetails = formAction(identityForm, async ({ values, now, deps, ...visitor }) => {
  const outcome = await requestLink({ details: values, ...visitor }, deps);
  if (outcome.kind !== "sent") return { problem: await problemOf(outcome, now) };

  const { mailAddress, branchNumberRemoved } = values;
  const { requestedAt } = outcome;
  await writeSentCookie({ mailAddress, requestedAt, branchNumberRemoved }, deps);
  redirect("/forgot-id/sent");
});

async function problemOf(outcome: Exclude<LinkRequestOutcome, { kind: "sent" }>, now: Date): Promise<string> {
  const t = await getTranslations("forgotId.problem");
  if (outcome.kind === "mismatch") return t("mismatch");

  return t(outcome.kind, { wait: await waitInWords(outcome.retryAt, now) });
}
