import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { z } from "zod";
import type { Rules } from "@/lib/maintenance/schedule/rules";
import type { TextFile } from "@/lib/platform/text-file";
import { misprintsIn } from "./misprints";
import { type Problem, ruleComplaint } from "./problem";
import { rulesSchema } from "./schema";

export type ParsedRules = { rules: Rules } | { problems: Problem[] };

type Path = readonly PropertyKey[];

/** A file that cannot be read has one problem, which stands in no line. */
export function parseRuleFile(file: TextFile): ParsedRules {
  return file.kind === "text" ? parseRules(file.text) : { problems: [{ key: file.kind, line: 0, path: "" }] };
}

/** Reads the text of `maintenance.yaml`, or lists everything wrong with it by line. */
export function parseRules(text: string): ParsedRules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return { problems: syntaxProblems(document.errors, text, lines) };
  if (!isMap(document.contents))
    return { problems: misprintsOr(text, [{ key: "empty", line: 1, path: "" }]) };

  const result = rulesSchema.safeParse(document.toJS());
  if (result.success) return { rules: result.data };
  const problems = result.error.issues.flatMap((issue) => explain(issue, document, lines));

  return {
    problems: misprintsOr(
      text,
      problems.toSorted((a, b) => a.line - b.line),
    ),
  };
}

/** One wrong mark makes nonsense of the lines after it: while there is one, nothing else is told. */
function misprintsOr(text: string, problems: Problem[]): Problem[] {
  const misprints = misprintsIn(text);

  return misprints.length > 0 ? misprints : problems;
}

/** After the first fault of syntax the reader guesses: only that one is told. Double keys leave the rest readable. */
function syntaxProblems(errors: YAMLError[], text: string, lines: LineCounter): Problem[] {
  const problems = errors.map(({ code, pos }) => {
    const key = code === "DUPLICATE_KEY" ? "keyTwice" : "yaml";
    return { key, line: lines.linePos(pos[0]).line, path: "" };
  });
  const first = problems.filter(({ key }) => key === "yaml").slice(0, 1);

  return misprintsOr(text, first.length > 0 ? first : problems);
}

function explain(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): Problem[] {
  const complaint = ruleComplaint(issue.message);
  if (issue.code !== "unrecognized_keys") return [{ ...complaint, ...place(issue.path, document, lines) }];

  return issue.keys.map((name) => ({
    key: complaint.key,
    values: { ...complaint.values, name },
    ...place([...issue.path, name], document, lines),
  }));
}

/** Items are counted from 1, as people count. A missing key is shown at what it is missing from. */
function place(path: Path, document: Document, lines: LineCounter): Pick<Problem, "line" | "path"> {
  const way = path.map((step) => (typeof step === "number" ? step + 1 : String(step))).join(" › ");

  return { line: lines.linePos(offsetOf(path, document) ?? 0).line, path: way };
}

function offsetOf(path: Path, document: Document): number | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) && parent.items.find(({ key }) => String(key) === String(path.at(-1)));
  const node = pair ? pair.key : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];

  return path.length > 0 ? offsetOf(path.slice(0, -1), document) : null;
}
