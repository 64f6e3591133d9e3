import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { Catalogue } from "@/lib/i18n/catalogues";

/** A key of `messages` under `errors`: a misspelt one does not compile. */
export type ErrorKey = keyof Catalogue["errors"];

/** What the screen says about a field: its sentence's key, with the values that the sentence needs. */
export type Complaint = { key: ErrorKey; values?: Record<string, string | number> };

/** A correction offered as a button named `correct`: its words, and the value that it posts. */
export type Suggestion = { label: string; value: string };

/**
 * What a form shows after a round trip, with or without JavaScript. Sentences are in the visitor's language
 * already, so that no message catalogue travels to the browser. `values` never holds a password.
 */
export type FormState = {
  /** Counts round trips; zero is a first visit. */
  attempt: number;
  values: Record<string, string>;
  errors: Record<string, string>;
  notes: Record<string, string>;
  suggestions: Record<string, Suggestion>;
  /** What is wrong with the whole, when no single field is to blame. */
  problem: string | null;
};

export const untouched: FormState = {
  attempt: 0,
  values: {},
  errors: {},
  notes: {},
  suggestions: {},
  problem: null,
};

export type Parsed<T> =
  | { status: "success"; value: T }
  | { status: "refused"; complaints: Record<string, Complaint> };

/** Checks a posted form. The first complaint of each field is kept; complaints are keys, not words. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Parsed<z.output<Schema>> {
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success")
    return { status: "success", value: submission.value as z.output<Schema> };

  return { status: "refused", complaints: firstComplaints(submission.error ?? {}) };
}

/** A complaint as a zod message. */
export function says(key: ErrorKey, values?: Complaint["values"]): string {
  return JSON.stringify(values ? { key, values } : { key });
}

/** What was typed, but for the named fields (passwords) and the framework's own. */
export function typedValues(form: FormData, except: readonly string[] = []): Record<string, string> {
  const typed = [...form.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !entry[0].startsWith("$ACTION") && !except.includes(entry[0]),
  );

  return Object.fromEntries(typed);
}

function firstComplaints(errors: Record<string, string[] | null>): Record<string, Complaint> {
  const named = Object.entries(errors).filter(
    (entry): entry is [string, string[]] => (entry[1]?.length ?? 0) > 0,
  );

  return Object.fromEntries(named.map(([field, messages]) => [field, complaintFrom(messages[0] ?? "")]));
}

/** A message that no rule of ours wrote means a missing field. */
function complaintFrom(message: string): Complaint {
  return message.startsWith("{") ? (JSON.parse(message) as Complaint) : { key: "required" };
}
