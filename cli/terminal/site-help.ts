import { isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { site } from "@/lib/platform/site";
import { readTextFile } from "@/lib/platform/text-file";
import { ofFile, ofYaml } from "./file-faults";
import type { Words } from "./words";

type Path = readonly PropertyKey[];

/** Everything that is wrong with `site.yaml`, one per line: file, line, key and what to do. Null when nothing is. */
export function siteHelp(file: string, t: Words): string | null {
  const read = readTextFile(file);
  const problems = read.kind === "text" ? problemsIn(read.text, file, t) : [ofFile(file, t, read.kind)];

  return problems.length > 0 ? [t("cli.start.site"), "", ...problems].join("\n") : null;
}

function problemsIn(text: string, file: string, t: Words): string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  const at = (offset: number) => lines.linePos(offset).line;
  if (fault) return [ofYaml(file, t, at(fault.pos[0]))];
  const result = site.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return [];

  return result.error.issues.flatMap(explained).map(({ path, key, values }) =>
    t("maintenance.problemAt", {
      file,
      line: at(offsetOf(path, document)),
      path: path.map(String).join(" › "),
      sentence: t(`cli.site.${key}`, values),
    }),
  );
}

type Explained = {
  path: Path;
  key: "missing" | "unknown" | "choice" | "long" | "wrong";
  values?: Record<string, string>;
};

function explained(issue: z.core.$ZodIssue): Explained[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], key: "unknown" }));
  if (issue.code === "invalid_value")
    return [{ path, key: "choice", values: { choices: issue.values.join(", ") } }];
  if (issue.code === "too_big") return [{ path, key: "long", values: { most: String(issue.maximum) } }];
  const isMissing =
    issue.code === "too_small" || (issue.code === "invalid_type" && issue.input === undefined);

  return [{ path, key: isMissing ? "missing" : "wrong" }];
}

/** Where a key stands; a missing one is shown at what it is missing from. */
function offsetOf(path: Path, document: ReturnType<typeof parseDocument>): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) && parent.items.find(({ key }) => String(key) === String(path.at(-1)));
  if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];

  return path.length > 0 ? offsetOf(path.slice(0, -1), document) : 0;
}
