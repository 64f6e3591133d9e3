import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { writeCookie } from "@/app/_guards/cookies";
import { type MemberSession, sessionToStepUp } from "@/app/_guards/current-session";
import { knownBrowser } from "@/app/_guards/known-browser-cookie";
import type { FormAction } from "@/components/form-state";
import { japanDate } from "@/lib/calendar/japan-day";
import type { Complaint } from "@/lib/forms/complaint";
import { type FormRules, parseForm, type Typed } from "@/lib/forms/parse-form";
import { stepUp } from "@/lib/login/step-up";
import { STEP_UP_ASKED, STEP_UP_FIELD, stepUpNeed } from "@/lib/login/step-up-form";
import type { ProvenSession } from "@/lib/session/proof";
import { type Act, formAction } from "./form-action";
import { fromInWords } from "./moment-in-words";
import type { Refusal } from "./refuse";

/** What a handler behind the door is given: an act, and the session whose owner gave their password lately. */
export type ProvenAct<Values> = Act<Values> & { session: ProvenSession };

type StepUpOptions = {
  /** The password is asked for even if it was given a moment ago: where it is itself at stake. */
  isAlwaysAsked?: boolean;
  /** The field that sets another password: what a second press is proven by where the first has set it. */
  setsPassword?: string;
};

/**
 * The one way to act on a form behind the door: a `formAction` for who is logged in and gave their password at most five
 * minutes ago. Who did not is asked for it in the form's `StepUpField`, with everything typed still there; it is compared
 * before the rest is judged, and never comes back. A right one renews the session's value. Posted twice, as by a double
 * click without scripts, both posts end alike: `handler` is to do the same deed once.
 */
export function stepUpAction<Values>(
  rules: FormRules<Values>,
  handler: (act: ProvenAct<Values>) => Promise<Refusal>,
  { isAlwaysAsked = false, setsPassword }: StepUpOptions = {},
): FormAction {
  const asTyped: FormRules<Typed> = {
    schema: () => z.record(z.string(), z.string()),
    ...(rules.notes && { notes: rules.notes }),
    secret: [...(rules.secret ?? []), STEP_UP_FIELD],
  };

  return formAction(asTyped, async (act) => {
    const proof = await prove(act, { isAlwaysAsked, setsPassword });
    const parsed = parseForm(rules.schema(japanDate(act.now)), act.values);
    const complaints = parsed.status === "refused" ? parsed.complaints : {};
    if (proof.kind !== "proven")
      return { ...proof.refusal, complaints: { ...proof.complaints, ...complaints } };

    const values: Typed = isAlwaysAsked ? {} : { [STEP_UP_ASKED]: "" };
    if (parsed.status === "refused") return { complaints, values };

    const refusal = await handler({ ...act, values: parsed.value, session: proof.session });
    return { ...refusal, values: { ...values, ...refusal.values } };
  });
}

type Proof =
  | { kind: "proven"; session: ProvenSession }
  | { kind: "unproven"; complaints?: Record<string, Complaint>; refusal?: Refusal };

async function prove(
  act: Act<Typed>,
  { isAlwaysAsked, setsPassword = "" }: { isAlwaysAsked: boolean; setsPassword: string | undefined },
): Promise<Proof> {
  const { session, token } = await sessionToStepUp();
  const need = stepUpNeed(act.values, { session, isAlwaysAsked }, act.now);
  if (need.kind === "ask") return { kind: "unproven", complaints: { [STEP_UP_FIELD]: need.complaint } };
  if (need.kind === "compare") {
    const nextPassword = act.values[setsPassword];
    return compare(act, { session, token, password: need.password, nextPassword });
  }

  return { kind: "proven", session: need.session };
}

async function compare(
  { deps, network, now }: Act<Typed>,
  given: { session: MemberSession; token: string; password: string; nextPassword: string | undefined },
): Promise<Proof> {
  const outcome = await stepUp({ ...given, network, knownBrowser: await knownBrowser(deps) }, deps);
  switch (outcome.kind) {
    case "wrong":
      return { kind: "unproven", complaints: { [STEP_UP_FIELD]: { key: "stepUpWrong" } } };
    case "limited": {
      const t = await getTranslations("stepUp.problem");
      const problem = t("limited", { from: await fromInWords(outcome.retryAt, now) });
      return { kind: "unproven", refusal: { problem } };
    }
    case "over":
      return redirect("/login?notice=ended");
    case "proven":
      await writeCookie("session", outcome.token);
      return outcome;
  }
}
