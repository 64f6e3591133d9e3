import type { z } from "zod";
import type { Catalogue } from "@/lib/i18n/catalogues";
import { type Complaint, complaintFrom, type Values } from "./complaint";

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

/** Checks what was typed. The first complaint of each field is kept; complaints are keys, not words. */
export function parseForm<Output>(schema: z.ZodType<Output>, typed: Typed): Parsed<Output> {
  const result = schema.safeParse(typed);
  if (result.success) return { status: "success", value: result.data };

  const complaints: Record<string, Complaint> = {};
  for (const { path, message } of result.error.issues) {
    // A message that no rule of ours wrote means a missing field.
    complaints[String(path[0])] ??= complaintFrom(message, "required");
  }

  return { status: "refused", complaints };
}

/** What was posted but for the framework's own fields and for files. */
export function typedValues(form: FormData): Typed {
  const typed = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"),
  );

  return Object.fromEntries(typed);
}
