import { getTranslations } from "next-intl/server";
import { type Complaint, type FormState, typedValues } from "@/lib/forms/parse-form";

type Refusal = Partial<Pick<FormState, "notes" | "suggestions" | "problem">> & {
  complaints?: Record<string, Complaint>;
  /** Fields whose values must not come back: passwords. */
  except?: readonly string[];
  /** Values that differ from what was typed. */
  values?: Record<string, string>;
};

/** The form as it was posted, with what is wrong said in the visitor's language. Nothing typed is lost. */
export async function refuse(previous: FormState, form: FormData, refusal: Refusal): Promise<FormState> {
  const say = await errorSentence();
  const errors = Object.entries(refusal.complaints ?? {}).map(([field, complaint]) => [
    field,
    say(complaint),
  ]);

  return {
    attempt: previous.attempt + 1,
    values: { ...typedValues(form, refusal.except), ...refusal.values },
    errors: Object.fromEntries(errors),
    notes: refusal.notes ?? {},
    suggestions: refusal.suggestions ?? {},
    problem: refusal.problem ?? null,
  };
}

/** Turns a complaint's key into its sentence under `errors`. The compiler knows the key, the word tests its values. */
export async function errorSentence(): Promise<(complaint: Complaint) => string> {
  const t = await getTranslations("errors");

  return ({ key, values }) => t(key as never, values as never);
}
