"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { type Act, formAction, noFields } from "@/app/_forms/form-action";
import { identityProblem } from "@/app/_forms/identity-problem";
import type { Refusal } from "@/app/_forms/refuse";
import { knownBrowser } from "@/app/_guards/known-browser-cookie";
import { type IdentityDetails, identityForm } from "@/lib/forgot-id/identity-details";
import { requestLink } from "@/lib/forgot-id/request-link";
import { readSentCookie, writeSentCookie } from "./sent/sent-cookie";

export const submitIdentityDetails = formAction(identityForm, ask);

/** The same once more, for whoever got no mail: it counts as any other request. What was entered comes back sealed. */
export const sendAgain = formAction({ schema: () => noFields }, async (act) => {
  const sent = await readSentCookie(act.deps);
  if (!sent) return redirect("/forgot-id");

  return ask({ ...act, values: sent.details });
});

async function ask({ values: details, now, deps, ...visitor }: Act<IdentityDetails>): Promise<Refusal> {
  const browser = await knownBrowser(deps);
  const outcome = await requestLink({ details, ...visitor, knownBrowser: browser }, deps);
  if (outcome.kind !== "sent") {
    const t = await getTranslations();
    const mismatch = {
      sentence: t("forgotId.problem.mismatch"),
      ways: [{ href: "#sample", label: t("common.identityProblem.paperWay") }],
      contact: await whomToAsk({ insurerNumber: details.card.insurerNumber }, deps),
    };
    return identityProblem(outcome, mismatch, now);
  }

  const { requestedAt, concealment } = outcome;
  await writeSentCookie({ details, requestedAt, concealment }, deps);
  return redirect("/forgot-id/sent");
}
