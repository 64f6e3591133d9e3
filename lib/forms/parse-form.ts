import type { z } from "zod";
import type { Catalogue } from "@/lib/i18n/catalogues";
import { type Complaint, complaintFrom, formComplaint, type Values } from "./complaint";

/** What stands in a form's fields, by name. */
export type Typed = Record<string, string>;

/** Said beside a field that is right: a sentence of `messages` under `notes`. */
export type Note = { key: keyof Catalogue["notes"]; values?: Values };

/** A form of the product. Nothing here touches the world. */
export type FormRules<Output> = {
  /** `today` is today's date in Japan, "YYYY-MM-DD". */
  schema(today: string): z.ZodType<Output>;
  /** What was understood differently from how it was typed, by field. */
  notes?(typed: Typed): Record<string, Note>;
  /** Fields whose values never come back: passwords. */
  secret?: readonly string[];
};

export type Parsed<Output> =
  | { status: "success"; value: Output }
  | { status: "refused"; complaints: Record<string, Complaint> };

/** Longer than any answer to a question of ours. */
export const MOST_LETTERS = 500;
/** More than any form of ours has. */
const MOST_FIELDS = 50;
const LONGEST_NAME = 50;

/**
 * Checks what was typed. The first complaint of each field is kept; complaints are keys, not words. A field that is
 * longer than any answer is never right, whatever its rule makes of its beginning.
 */
export function parseForm<Output>(schema: z.ZodType<Output>, typed: Typed): Parsed<Output> {
  const result = schema.safeParse(typed);
  const tooLong = Object.keys(typed).filter((name) => (typed[name] ?? "").length > MOST_LETTERS);
  if (result.success && tooLong.length === 0) return { status: "success", value: result.data };
  if (result.success) {
    const complaint: Complaint = { key: "tooLong", values: { most: MOST_LETTERS } };
    return { status: "refused", complaints: Object.fromEntries(tooLong.map((name) => [name, complaint])) };
  }

  const complaints: Record<string, Complaint> = {};
  for (const { path, message } of result.error.issues) {
    // A message that no rule of ours wrote means a missing field.
    complaints[String(path[0])] ??= complaintFrom(message, formComplaint, "required");
  }

  return { status: "refused", complaints };
}

/**
 * What was posted but for the framework's own fields and for files. Of a field only as much is looked at as tells that
 * it is too long: a flood costs nothing, neither in its rule nor on the page that shows it again.
 */
export function typedValues(form: FormData): Typed {
  const typed = [...form.entries()]
    .filter((entry): entry is [string, string] => typeof entry[1] === "string")
    .filter(([name]) => !name.startsWith("$ACTION") && name.length <= LONGEST_NAME)
    .slice(0, MOST_FIELDS)
    .map(([name, value]) => [name, value.slice(0, MOST_LETTERS + 1)] as const);

  return Object.fromEntries(typed);
}
