import { createHash } from "node:crypto";

/** How a list comes in: may be opened more than once, and is never held whole. */
export type Source = { open(): AsyncIterable<Uint8Array> };

export type Encoding = "utf-8" | "cp932";

export type Inspected =
  | { kind: "ok"; encoding: Encoding; hasMark: boolean; hash: string; bytes: number }
  | { kind: "empty" | "utf16" | "workbook" | "unknownEncoding" };

/** More letters than this in a thousand bytes cannot be slips of single rows: the file is in some other encoding. */
const MOST_BROKEN_PER_THOUSAND = 2;
const UNDECODABLE = /\ufffd/g;
const START = 1024;
/** Of a text in UTF-16 with digits and commas, every second byte of theirs is zero; no other text has so many. */
const MOST_ZEROS = 0.1;
/** By this ISO-2022-JP goes over to Japanese; no other encoding says so. */
const TO_JAPANESE = [0x1b, 0x24];

/** Reads the whole file once: its encoding, and a hash by which it is recognised. */
export async function inspect(source: Source): Promise<Inspected> {
  const hash = createHash("sha256");
  const decoders = { "utf-8": new TextDecoder("utf-8"), cp932: new TextDecoder("shift_jis") };
  const broken = { "utf-8": 0, cp932: 0 };
  let bytes = 0;
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of source.open()) {
    if (bytes === 0) start = chunk.subarray(0, START);
    bytes += chunk.length;
    hash.update(chunk);
    for (const encoding of ["utf-8", "cp932"] as const)
      broken[encoding] += decoders[encoding].decode(chunk, { stream: true }).match(UNDECODABLE)?.length ?? 0;
  }
  if (bytes === 0) return { kind: "empty" };
  const foreign = foreignKind(start);
  if (foreign) return { kind: foreign };

  const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  const encoding = hasMark || broken["utf-8"] <= broken.cp932 ? "utf-8" : "cp932";
  if (broken[encoding] > Math.max(10, (bytes * MOST_BROKEN_PER_THOUSAND) / 1000))
    return { kind: "unknownEncoding" };

  return { kind: "ok", encoding, hasMark, hash: hash.digest("hex"), bytes };
}

/** What is no CSV at all, or in an encoding that is not read, by its first bytes. */
function foreignKind(start: Uint8Array): "utf16" | "workbook" | "unknownEncoding" | null {
  const [first, second, third] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf16";
  if ((first === 0x50 && second === 0x4b && third === 0x03) || (first === 0xd0 && second === 0xcf))
    return "workbook";
  if (Buffer.from(start).includes(Buffer.from(TO_JAPANESE))) return "unknownEncoding";

  return isMostlyPairs(start) ? "utf16" : null;
}

/** Zeros at even places alone, or at odd ones alone: one letter in two bytes, and nothing but letters. */
function isMostlyPairs(start: Uint8Array): boolean {
  const zerosAt = (parity: number) =>
    start.filter((byte, place) => byte === 0 && place % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];

  return Math.min(even, odd) === 0 && Math.max(even, odd) > start.length * MOST_ZEROS;
}
