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
import { identityDetails } from "@/lib/forgot-password/identity-details";
import {
  requestTemporaryPassword,
  type TemporaryPasswordOutcome,
} from "@/lib/forgot-password/request-temporary-password";
import { type FormState, parseForm } from "@/lib/forms/parse-form";
import { answerEvenly } from "@/lib/identity/conceal";
import { type Deps, deps } from "@/lib/process/deps";

type Refused = Exclude<TemporaryPasswordOutcome, { kind: "sent" }>;

export async function submitIdentityDetails(previous: FormState, form: FormData): Promise<FormState> {
  const window = await closedNow();
  if (window) return refuseClosed(previous, form, window);

  const given = await deps();
  const today = japanDate(given.clock.now());
  const corrected = correctedBirthDate(form);
  if (corrected) return refuse(previous, form, { values: corrected });

  const claim = parseForm(identityDetails(today), form);
  if (claim.status === "refused") {
    const suggestions = await birthDateHelp(form, today);
    return refuse(previous, form, { complaints: claim.complaints, suggestions });
  }

  const request = { claim: claim.value, network: await clientNetwork(), language: await chosenLocale() };
  const outcome = await answerEvenly(given.site, requestTemporaryPassword(request, given));
  if (outcome.kind === "sent") redirect("/forgot-id/password-reset");

  // A stranger learns neither that the claim failed nor that a mail had just gone out.
  const isConcealing = given.site.identityMismatch === "conceal";
  if (isConcealing && outcome.kind !== "tooManyAttempts") redirect("/forgot-id/password-reset");

  return refuse(previous, form, { problem: await problemOf(outcome, given) });
}

async function problemOf(outcome: Refused, { clock }: Deps): Promise<string> {
  const t = await getTranslations("forgotPassword.problem");
  if (outcome.kind === "mismatch") return t("mismatch");

  return t(outcome.kind, { wait: await waitInWords(outcome.retryAt, clock.now()) });
}
