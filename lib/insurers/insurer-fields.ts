import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { parseInsurerNumber } from "@/lib/identity/insurer-number";
import { type InsurerProblem, problemsOf } from "./insurer-problems";

const words = z.string().min(1).max(200);
const days = z.coerce.number().int().min(0).max(3650);
const webAddress = z.url({ protocol: /^https?$/ });

/** What an administrator says of an insurer. The telephone is dialled as it is written. */
const fields = z.strictObject({
  nameJa: words,
  nameEn: words,
  telephone: z
    .string()
    .regex(/^[0-9+][0-9 ()-]{4,24}$/)
    .optional(),
  telephoneHoursJa: words.optional(),
  telephoneHoursEn: words.optional(),
  formUrl: webAddress.optional(),
  lostLetterJa: words.optional(),
  lostLetterEn: words.optional(),
  termsUrl: webAddress.optional(),
  leaversKeepAccessDays: days.optional(),
  leaversDeletedAfterDays: days.optional(),
});

const change = fields.partial();

const number = z.string().transform((typed, context) => {
  const parsed = parseInsurerNumber(typed);
  if (parsed.kind === "ok") return parsed.value;
  context.addIssue("eight digits with a right check digit");

  return z.NEVER;
});

const insurer = fields.extend({ number });

export type InsurerFields = z.infer<typeof insurer>;
export type InsurerChange = z.infer<typeof change>;
export type Parsed<Value> = { value: Value } | { problems: InsurerProblem[] };

export const insurerFieldNames = Object.keys(fields.shape);

/** A file that lists insurers, in YAML: `- number: "06139497"` and the rest below it. Quotes keep the zero in front. */
export function parseInsurers(text: string): Parsed<InsurerFields[]> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [torn] = document.errors;
  if (torn) return { problems: [{ kind: "unreadable", line: lineCounter.linePos(torn.pos[0]).line }] };

  return parsed(z.array(insurer).min(1), document.toJS());
}

/** `["telephone=03-1234-5678"]`, as it is typed behind a command. */
export function parseChange(assignments: readonly string[]): Parsed<InsurerChange> {
  const pairs = assignments.map((text) => {
    const [name = "", ...value] = text.split("=");
    return [name, value.join("=")];
  });

  return parsed(change, Object.fromEntries(pairs));
}

function parsed<Value>(schema: z.ZodType<Value>, written: unknown): Parsed<Value> {
  const result = schema.safeParse(written);

  return result.success ? { value: result.data } : { problems: problemsOf(result.error, written) };
}
