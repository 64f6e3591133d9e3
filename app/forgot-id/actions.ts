"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { birthDateHelp, correctedBirthDate } from "@/app/_forms/birth-date-help";
import { refuse } from "@/app/_forms/refuse";
import { waitInWords } from "@/app/_forms/wait-in-words";
import { chosenLocale } from "@/app/_frame/chosen-locale";
import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow, refuseClosed } from "@/app/_guards/closed-now";
import { japanDate } from "@/lib/calendar/japan-date";
import { identityDetails } from "@/lib/forgot-id/identity-details";
import { type LinkRequestOutcome, requestLink } from "@/lib/forgot-id/request-link";
import { type FormState, parseForm } from "@/lib/forms/parse-form";
import { parseNumber } from "@/lib/identity/card";
import { answerEvenly } from "@/lib/identity/conceal";
import { type Deps, deps } from "@/lib/process/deps";
import { writeSentCookie } from "./sent/sent-cookie";

type Refused = Exclude<LinkRequestOutcome, { kind: "sent" }>;

export async function submitIdentityDetails(previous: FormState, form: FormData): Promise<FormState> {
  const window = await closedNow();
  if (window) return refuseClosed(previous, form, window);

  const given = await deps();
  const today = japanDate(given.clock.now());
  const corrected = correctedBirthDate(form);
  if (corrected) return refuse(previous, form, { values: corrected });

  const claim = parseForm(identityDetails(today), form);
  if (claim.status === "refused") {
    const { complaints } = claim;
    return refuse(previous, form, {
      complaints,
      suggestions: await birthDateHelp(form, today),
      notes: await notesOn(form),
    });
  }

  const request = { claim: claim.value, network: await clientNetwork(), language: await chosenLocale() };
  const outcome = await answerEvenly(given.site, requestLink(request, given));
  if (outcome.kind !== "sent" && !isConcealed(outcome, given)) {
    return refuse(previous, form, { problem: await problemOf(outcome, given), notes: await notesOn(form) });
  }

  const requestedAt = outcome.kind === "sent" ? outcome.requestedAt : given.clock.now();
  const { mailAddress, branchNumberRemoved } = claim.value;
  await writeSentCookie({ mailAddress, requestedAt, branchNumberRemoved });
  redirect("/forgot-id/sent");
}

/** Rule 1: the page says so when a branch number was taken off. */
async function notesOn(form: FormData): Promise<Record<string, string>> {
  const number = parseNumber(String(form.get("number") ?? ""));
  if (number.kind !== "ok" || !number.branchNumberRemoved) return {};
  const t = await getTranslations("forgotId.problem");

  return { number: t("branchNumberRemoved", { number: number.value }) };
}

/** Under `conceal` a stranger learns neither that the claim failed nor that a mail had just gone out. */
function isConcealed(outcome: Refused, { site }: Deps): boolean {
  return site.identityMismatch === "conceal" && outcome.kind !== "tooManyAttempts";
}

async function problemOf(outcome: Refused, { clock }: Deps): Promise<string> {
  const t = await getTranslations("forgotId.problem");
  if (outcome.kind === "mismatch") return t("mismatch");

  return t(outcome.kind, { wait: await waitInWords(outcome.retryAt, clock.now()) });
}
