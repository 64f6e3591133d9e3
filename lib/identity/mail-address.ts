import { z } from "zod";
import { type ErrorKey, says } from "@/lib/forms/complaint";
import { plainHyphens, plainText } from "./plain-text";

/** RFC 5321, 4.5.3.1.3: a path of 256 letters less its two brackets. */
export const MAIL_ADDRESS_MAX_LENGTH = 254;

/** What stands before the @. Dots may stand anywhere: Japanese carriers once gave out `a..b@` and `abc.@`. */
const LOCAL_PART = /^[^\s\p{Cc}<>()[\]\\,;:"@\u3000-\u3004\u3008-\u3020\u30fb]+$/u;
/** Names of letters, digits and inner hyphens, two at least, a dot between each two. */
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.(?!$)|$)){2,}$/u;

/** `Hanako <hanako@example.jp>`, as mail programs copy a sender. */
const IN_BRACKETS = /^[^<>]*<([^<>]*)>$/;
/** A copied link: `mailto:hanako@example.jp?subject=…`. */
const LINK = /^mailto:([^?]*)(?:\?.*)?$/is;
/** RFC 5321 lets a local part stand in quotes: old carriers' addresses were registered in both ways. */
const QUOTED = /^"([^"\\\s@]+)"(?=@)/;
/** Behind kana the long vowel mark belongs to a word; elsewhere it is the hyphen of a kana keyboard. */
const HYPHEN_OF_KANA_KEYBOARD = /(?<![\p{Script=Hiragana}\p{Script=Katakana}]\u30fc*)\u30fc/gu;

type Fault = "empty" | "length" | "twoAts" | "comma" | "lastDot" | "shape";
export type ParsedMailAddress = { kind: "ok"; value: string } | { kind: Fault };

/** Refuses only what cannot be an address, and says why. The value keeps its case: it is shown as it was typed. */
export function parseMailAddress(typed: string): ParsedMailAddress {
  const value = addressAsMeant(typed);
  const fault = faultOf(value);

  return fault ? { kind: fault } : { kind: "ok", value };
}

function faultOf(address: string): Fault | null {
  const [local = "", domain = "", ...more] = address.split("@");
  if (address === "") return "empty";
  if (address.length > MAIL_ADDRESS_MAX_LENGTH) return "length";
  if (more.length > 0) return "twoAts";
  if (/[,\u3001]/.test(address)) return "comma";
  if (domain.endsWith(".")) return "lastDot";

  return LOCAL_PART.test(local) && DOMAIN.test(domain) ? null : "shape";
}

/** The address that a keyboard, a browser or a mail program made this text of. */
function addressAsMeant(typed: string): string {
  const text = plainText(typed);
  const bare = IN_BRACKETS.exec(text)?.[1] ?? text;
  const address = (LINK.exec(bare)?.[1] ?? bare).trim();

  return withLatinMarks(address).replace(QUOTED, "$1");
}

/** U+3002 is where a Japanese keyboard has the dot, U+301C the tilde; U+2018 and U+2019 come from phones. */
function withLatinMarks(address: string): string {
  return plainHyphens(address)
    .replace(HYPHEN_OF_KANA_KEYBOARD, "-")
    .replaceAll("\u3002", ".")
    .replaceAll("\u301c", "~")
    .replace(/[\u2018\u2019]/g, "'");
}

/** Equal for addresses that count as one: case, width and what a keyboard makes of a dot do not matter. */
export function mailAddressKey(address: string): string {
  return addressAsMeant(address).toLowerCase();
}

/** `hanako@example.jp` becomes `h***o@example.jp`: enough for its owner, and the length stays hidden. */
export function maskMailAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const letters = [...address.slice(0, at)];
  const first = letters.length > 1 ? letters.at(0) : "";
  const last = letters.length > 2 ? letters.at(-1) : "";

  return `${first}***${last}${address.slice(at)}`;
}

const complaints = {
  empty: "mailAddressMissing",
  length: "mailAddressLength",
  twoAts: "mailAddressTwoAts",
  comma: "mailAddressComma",
  lastDot: "mailAddressLastDot",
  shape: "mailAddressShape",
} as const satisfies Record<Fault, ErrorKey>;

/** A form's field; its output is the address as it is shown. */
export const mailAddressField = z
  .string()
  .default("")
  .transform((typed, context) => {
    const parsed = parseMailAddress(typed);
    if (parsed.kind === "ok") return parsed.value;
    const values = parsed.kind === "length" ? { most: MAIL_ADDRESS_MAX_LENGTH } : undefined;
    context.addIssue(says(complaints[parsed.kind], values));

    return z.NEVER;
  });

/** The same for an address that is to be registered: "enter your address" instead of "the one that you registered". */
export const newMailAddressField = z.preprocess((typed, context) => {
  if (typeof typed !== "string" || typed.trim() === "") context.addIssue(says("newMailAddressMissing"));
  return typed;
}, mailAddressField);
