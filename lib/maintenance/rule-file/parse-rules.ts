import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { z } from "zod";
import type { Rules } from "@/lib/maintenance/schedule/rules";
import { type Problem, ruleComplaint } from "./problem";
import { rulesSchema } from "./schema";

export type ParsedRules = { rules: Rules } | { problems: Problem[] };

type Path = readonly PropertyKey[];

/** Reads the text of `maintenance.yaml`, or lists everything wrong with it by line. */
export function parseRules(text: string): ParsedRules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return { problems: document.errors.map((error) => yamlProblem(error, text, lines)) };
  if (!isMap(document.contents)) return { problems: [{ key: "empty", line: 1, path: "" }] };

  const result = rulesSchema.safeParse(document.toJS());
  if (result.success) return { rules: result.data };
  const problems = result.error.issues
    .flatMap((issue) => explain(issue, document, lines))
    .map((problem) => {
      const key = misprint(lineOf(text, problem.line));

      return key ? { key, line: problem.line, path: "" } : problem;
    });

  return { problems: problems.toSorted((a, b) => a.line - b.line) };
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

function yamlProblem(error: YAMLError, text: string, lines: LineCounter): Problem {
  const { line } = lines.linePos(error.pos[0]);

  const otherwise = error.code === "DUPLICATE_KEY" ? "keyTwice" : "yaml";

  return { line, path: "", key: misprint(lineOf(text, line)) ?? otherwise };
}

/** The mistakes that Japanese keyboards and editors make most often get a sentence of their own. */
function misprint(line: string): string | null {
  const code = line.replace(/#.*/, "");
  if (code.includes("\u3000")) return "fullWidthSpace";
  if (code.includes("\uff1a") && !code.includes(":")) return "fullWidthColon";

  return code.includes("\t") ? "tab" : null;
}

function lineOf(text: string, line: number): string {
  return text.split("\n")[line - 1] ?? "";
}
