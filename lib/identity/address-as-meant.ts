import { plainHyphens, plainText } from "./plain-text";

/** `Hanako <hanako@example.jp>`, as mail programs copy a sender. */
const IN_BRACKETS = /^[^<>]*<([^<>]*)>$/;
/** A copied link: `mailto:hanako@example.jp?subject=…`. */
const LINK = /^mailto:([^?]*)(?:\?.*)?$/is;
/** RFC 5321 lets a local part stand in quotes: old carriers' addresses were registered in both ways. */
const QUOTED = /^"([^"\\\s@]+)"(?=@)/;
/** Behind kana the long vowel mark belongs to a word; elsewhere it is the hyphen of a kana keyboard. */
const HYPHEN_OF_KANA_KEYBOARD = /(?<![\p{Script=Hiragana}\p{Script=Katakana}]\u30fc*)\u30fc/gu;

/** The address that a keyboard, a browser or a mail program made this text of. */
export function addressAsMeant(typed: string): string {
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
