import { z } from "zod";
import { type Catalogue, catalogues } from "@/lib/i18n/catalogues";
import { readJson } from "@/lib/platform/json";

/** A sentence of `messages` under `errors`. A misspelt key does not compile. */
export type ErrorKey = keyof Catalogue["errors"];

export type Values = Record<string, string | number>;

/** What is wrong with something typed: the key of its sentence, and the values that the sentence needs. */
export type Complaint<Key extends string = ErrorKey> = { key: Key; values?: Values | undefined };

/** A complaint as a zod message. */
export function says(key: ErrorKey, values?: Values): string {
  return asMessage({ key, ...(values && { values }) });
}

/** zod carries texts: a complaint travels as one, and `complaintFrom` reads it. */
export function asMessage(complaint: Complaint<string>): string {
  return JSON.stringify(complaint);
}

const values = z.record(z.string(), z.union([z.string(), z.number()]));

/** What may be written under these keys. */
export function complaintSchema<Key extends string>(keys: z.ZodType<Key>): z.ZodType<Complaint<Key>> {
  return z.object({ key: keys, values: values.optional() });
}

const errorKeys = Object.keys(catalogues.ja.errors) as ErrorKey[];
export const formComplaint = complaintSchema(z.enum(errorKeys));

/** What `asMessage` wrote. A message that no rule of ours wrote means `otherwise`. */
export function complaintFrom<Key extends string>(
  message: string,
  schema: z.ZodType<Complaint<Key>>,
  otherwise: Key,
): Complaint<Key> {
  return readJson(message, schema) ?? { key: otherwise };
}
