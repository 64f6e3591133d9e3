import iconv from "iconv-lite";
import type { Encoding } from "./inspect";

/** A text in the encoding of the society's own list; a UTF-8 file begins with the mark by which spreadsheets know it. */
export function textEncoder(encoding: Encoding): (text: string, isStart: boolean) => Buffer {
  return (text, isStart) =>
    encoding === "cp932"
      ? iconv.encode(text, "cp932")
      : Buffer.from(isStart ? `\ufeff${text}` : text, "utf8");
}
