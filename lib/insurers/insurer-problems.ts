import type { z } from "zod";

/** What is wrong with insurers as an administrator wrote them. `entry` counts from one; 0 where there is but one. */
export type InsurerProblem =
  | { kind: "unreadable"; line: number }
  | { kind: "noInsurer" }
  | {
      kind: "unknownField" | "missing" | "unquoted" | "badNumber" | "badValue";
      entry: number;
      field: string;
    };

/** `written` is what was judged: a list of insurers, or the fields of one. */
export function problemsOf({ issues }: z.ZodError, written: unknown): InsurerProblem[] {
  return issues.flatMap((issue): InsurerProblem[] => {
    const [first, ...rest] = issue.path;
    const [entry, path] = typeof first === "number" ? [first + 1, rest] : [0, issue.path];
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((field) => ({ kind: "unknownField", entry, field }));
    const [field] = path;
    if (field === undefined) return [{ kind: "noInsurer" }];

    return [{ kind: kindOf(issue, valueAt(written, issue.path)), entry, field: String(field) }];
  });
}

function kindOf(
  { code }: z.core.$ZodIssue,
  value: unknown,
): "missing" | "unquoted" | "badNumber" | "badValue" {
  if (value === undefined || value === null || value === "") return "missing";
  if (code === "invalid_type" && typeof value === "number") return "unquoted";

  return code === "custom" ? "badNumber" : "badValue";
}

function valueAt(written: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], written);
}
