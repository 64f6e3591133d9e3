import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import { plainText } from "./plain-text";

const LOGIN_ID = /^[0-9A-Za-z]{8,13}$/;

export type ParsedLoginId = { kind: "ok"; value: string } | { kind: "empty" | "shape" };

/** 8 to 13 letters and digits; a string, so that its zeros stay. Spaces that group them do not count. */
export function parseLoginId(typed: string): ParsedLoginId {
  const value = withoutSpaces(typed);
  if (value === "") return { kind: "empty" };

  return LOGIN_ID.test(value) ? { kind: "ok", value } : { kind: "shape" };
}

/** Equal for login IDs that count as one. */
export function loginIdKey(loginId: string): string {
  return withoutSpaces(loginId).toLowerCase();
}

function withoutSpaces(typed: string): string {
  return plainText(typed).replace(/\s/g, "");
}

const complaints = { empty: "loginIdMissing", shape: "loginIdShape" } as const;

/** A form's field; its output is the login ID in half-width letters. */
export const loginIdField = z
  .string()
  .default("")
  .transform((typed, context) => {
    const parsed = parseLoginId(typed);
    if (parsed.kind === "ok") return parsed.value;
    context.addIssue(says(complaints[parsed.kind]));

    return z.NEVER;
  });
