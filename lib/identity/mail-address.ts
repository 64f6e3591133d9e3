import { z } from "zod";
import { says } from "@/lib/forms/complaint";
import { plainText } from "./plain-text";

/** RFC 5321, 4.5.3.1.3: a path of 256 letters less its two brackets. */
export const MAIL_ADDRESS_MAX_LENGTH = 254;

/** Two sides of an @, without what would end an address inside a mail header. Dots may stand anywhere:
 *  Japanese carriers once gave out addresses such as `a..b@` and `abc.@`. */
const ADDRESS = /^[^\s\p{Cc}<>,;]+@[^\s\p{Cc}<>,;@]+$/u;

export type ParsedMailAddress = { kind: "ok"; value: string } | { kind: "empty" | "shape" };

/** Refuses only what cannot be an address. The value keeps its case: it is shown as it was typed. */
export function parseMailAddress(typed: string): ParsedMailAddress {
  const value = plainText(typed);
  if (value === "") return { kind: "empty" };

  return ADDRESS.test(value) && value.length <= MAIL_ADDRESS_MAX_LENGTH
    ? { kind: "ok", value }
    : { kind: "shape" };
}

/** Equal for addresses that count as one: case and width do not matter. */
export function mailAddressKey(address: string): string {
  return plainText(address).toLowerCase();
}

/** `hanako@example.jp` becomes `h***o@example.jp`: enough for its owner, and the length stays hidden. */
export function maskMailAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const letters = [...address.slice(0, at)];
  const first = letters.length > 1 ? letters.at(0) : "";
  const last = letters.length > 2 ? letters.at(-1) : "";

  return `${first}***${last}${address.slice(at)}`;
}

const complaints = { empty: "mailAddressMissing", shape: "mailAddressShape" } as const;

/** A form's field; its output is the address as it is shown. */
export const mailAddressField = z
  .string()
  .default("")
  .transform((typed, context) => {
    const parsed = parseMailAddress(typed);
    if (parsed.kind === "ok") return parsed.value;
    context.addIssue(says(complaints[parsed.kind]));

    return z.NEVER;
  });
