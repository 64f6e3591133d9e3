"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_forms/form-action";
import { identityProblem } from "@/app/_forms/identity-problem";
import { knownBrowser } from "@/app/_guards/known-browser";
import { identityForm } from "@/lib/forgot-id/identity-details";
import { requestLink } from "@/lib/forgot-id/request-link";
import { writeSentCookie } from "./sent/sent-cookie";
import { whomToAsk } from "./whom-to-ask";

export const submitIdentityDetails = formAction(identityForm, async ({ values, now, deps, ...visitor }) => {
  const browser = await knownBrowser(deps);
  const outcome = await requestLink({ details: values, ...visitor, knownBrowser: browser }, deps);
  if (outcome.kind !== "sent") {
    const problem = await identityProblem(outcome, "forgotId", { now, deps });
    return {
      problem: outcome.kind === "mismatch" ? problem + (await whomToAsk(values.card, deps)) : problem,
    };
  }

  const { mailAddress, branchNumberRemoved } = values;
  const { requestedAt, concealment } = outcome;
  await writeSentCookie({ mailAddress, requestedAt, branchNumberRemoved, concealment }, deps);
  redirect("/forgot-id/sent");
});
