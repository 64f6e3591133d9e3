import { readFileSync } from "node:fs";
import { type ParsedRules, parseRules } from "./parse-rules";

/** The text of a file, or null when it cannot be read. */
export function readRuleFile(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** A file that cannot be read has a problem like any other. */
export function parseRuleFile(text: string | null): ParsedRules {
  return text === null ? { problems: [{ key: "unreadable", line: 1, path: "" }] } : parseRules(text);
}
