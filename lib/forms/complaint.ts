import type { Catalogue } from "@/lib/i18n/catalogues";

/** A sentence of `messages` under `errors`. A misspelt key does not compile. */
export type ErrorKey = keyof Catalogue["errors"];

export type Values = Record<string, string | number>;

/** What is wrong with something typed: the key of its sentence, and the values that the sentence needs. */
export type Complaint<Key extends string = ErrorKey> = { key: Key; values?: Values };

/** A complaint as a zod message. */
export function says(key: ErrorKey, values?: Values): string {
  return asMessage({ key, ...(values && { values }) });
}

/** zod carries texts: a complaint travels as one, and `complaintFrom` reads it. */
export function asMessage(complaint: Complaint<string>): string {
  return JSON.stringify(complaint);
}

/** What `asMessage` wrote. A message that no rule of ours wrote means `otherwise`. */
export function complaintFrom<Key extends string>(message: string, otherwise: Key): Complaint<Key> {
  return message.startsWith("{") ? (JSON.parse(message) as Complaint<Key>) : { key: otherwise };
}
