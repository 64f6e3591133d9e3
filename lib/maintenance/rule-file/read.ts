import { readTextFile, type TextFile } from "@/lib/platform/text-file";
import { type ParsedRules, parseRules } from "./parse-rules";

export function readRuleFile(path: string): TextFile {
  return readTextFile(path);
}

/** A file that cannot be read has one problem, which stands in no line. */
export function parseRuleFile(file: TextFile): ParsedRules {
  return file.kind === "text" ? parseRules(file.text) : { problems: [{ key: file.kind, line: 0, path: "" }] };
}
