"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { clientNetwork } from "@/app/client-network";
import { closedNow, refuseClosed } from "@/app/maintenance/closed-now";
import { japanDate } from "@/lib/calendar/japan-date";
import { chosenLocale } from "@/lib/i18n/chosen-locale";
import { refuse } from "@/lib/i18n/refusal";
import { waitInWords } from "@/lib/i18n/wait";
import { parseNumber } from "@/lib/insurance/card";
import { type Deps, deps } from "@/lib/platform/deps";
import { answerEvenly } from "@/lib/platform/even-time";
import { type FormState, parseForm } from "@/lib/platform/form";
import { identityClaim } from "@/lib/reminder/claim";
import { type LinkRequestOutcome, requestLink } from "@/lib/reminder/request-link";
import { birthDateHelp, correctedBirthDate } from "./birth-date-help";
import { writeSentNotice } from "./sent-notice";

type Refused = Exclude<LinkRequestOutcome, { kind: "sent" }>;

export async function submitIdentityClaim(previous: FormState, form: FormData): Promise<FormState> {
  const window = await closedNow();
  if (window) return refuseClosed(previous, form, window);

  const world = await deps();
  const today = japanDate(world.clock.now());
  const corrected = correctedBirthDate(form);
  if (corrected) return refuse(previous, form, { values: corrected });

  const claim = parseForm(identityClaim(today), form);
  if (claim.status === "refused") {
    const { complaints } = claim;
    return refuse(previous, form, {
      complaints,
      suggestions: await birthDateHelp(form, today),
      notes: await notesOn(form),
    });
  }

  const request = { claim: claim.value, network: await clientNetwork(), language: await chosenLocale() };
  const outcome = await answerEvenly(world.site, requestLink(request, world));
  if (outcome.kind !== "sent" && !isConcealed(outcome, world)) {
    return refuse(previous, form, { problem: await problemOf(outcome, world), notes: await notesOn(form) });
  }

  const requestedAt = outcome.kind === "sent" ? outcome.requestedAt : world.clock.now();
  const { mailAddress, branchNumberRemoved } = claim.value;
  await writeSentNotice({ mailAddress, requestedAt, branchNumberRemoved });
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
