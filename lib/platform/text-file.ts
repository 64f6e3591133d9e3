import { readFileSync } from "node:fs";

/** `notThere`: nothing is there; `utf16` and `notUtf8`: an editor saved it in another encoding; `cutOff`: not all of it was saved. */
export type TextFault = "notThere" | "unreadable" | "utf16" | "notUtf8" | "cutOff";
export type TextFile = { kind: "text"; text: string } | { kind: TextFault };

/** Reads a file that somebody edits. Strict: a letter that is no UTF-8 would reach members as a question mark. */
export function readTextFile(path: string): TextFile {
  try {
    return textOf(readFileSync(path));
  } catch (reason) {
    return { kind: (reason as NodeJS.ErrnoException).code === "ENOENT" ? "notThere" : "unreadable" };
  }
}

/** Whether both readings are of the same text, or failed alike. */
export function isSameText(one: TextFile, other: TextFile): boolean {
  return one.kind === "text" && other.kind === "text" ? one.text === other.text : one.kind === other.kind;
}

/** A byte order mark tells UTF-16; without one every other byte of Latin letters is zero, which no text has. */
function textOf(bytes: Buffer): TextFile {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff" || bytes.includes(0)) return { kind: "utf16" };
  const text = decoded(bytes);
  if (text !== null) return { kind: "text", text };

  return { kind: decoded(bytes, { stream: true }) === null ? "notUtf8" : "cutOff" };
}

/** Null where a letter is broken; in a stream the last one may go on. */
function decoded(bytes: Buffer, options?: { stream: boolean }): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
  } catch {
    return null;
  }
}
