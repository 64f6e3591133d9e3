"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { clientNetwork } from "@/app/client-network";
import { birthDateHelp, correctedBirthDate } from "@/app/forgot-id/birth-date-help";
import { closedNow, refuseClosed } from "@/app/maintenance/closed-now";
import { japanDate } from "@/lib/calendar/japan-date";
import { chosenLocale } from "@/lib/i18n/chosen-locale";
import { refuse } from "@/lib/i18n/refusal";
import { waitInWords } from "@/lib/i18n/wait";
import { passwordClaim } from "@/lib/password/claim";
import {
  requestTemporaryPassword,
  type TemporaryPasswordOutcome,
} from "@/lib/password/request-temporary-password";
import { type Deps, deps } from "@/lib/platform/deps";
import { answerEvenly } from "@/lib/platform/even-time";
import { type FormState, parseForm } from "@/lib/platform/form";

type Refused = Exclude<TemporaryPasswordOutcome, { kind: "sent" }>;

export async function submitPasswordClaim(previous: FormState, form: FormData): Promise<FormState> {
  const window = await closedNow();
  if (window) return refuseClosed(previous, form, window);

  const world = await deps();
  const today = japanDate(world.clock.now());
  const corrected = correctedBirthDate(form);
  if (corrected) return refuse(previous, form, { values: corrected });

  const claim = parseForm(passwordClaim(today), form);
  if (claim.status === "refused") {
    const suggestions = await birthDateHelp(form, today);
    return refuse(previous, form, { complaints: claim.complaints, suggestions });
  }

  const request = { claim: claim.value, network: await clientNetwork(), language: await chosenLocale() };
  const outcome = await answerEvenly(world.site, requestTemporaryPassword(request, world));
  if (outcome.kind === "sent") redirect("/forgot-id/password-reset");

  // A stranger learns neither that the claim failed nor that a mail had just gone out.
  const isConcealing = world.site.identityMismatch === "conceal";
  if (isConcealing && outcome.kind !== "tooManyAttempts") redirect("/forgot-id/password-reset");

  return refuse(previous, form, { problem: await problemOf(outcome, world) });
}

async function problemOf(outcome: Refused, { clock }: Deps): Promise<string> {
  const t = await getTranslations("forgotPassword.problem");
  if (outcome.kind === "mismatch") return t("mismatch");

  return t(outcome.kind, { wait: await waitInWords(outcome.retryAt, clock.now()) });
}
