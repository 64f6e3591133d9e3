import { existsSync, readFileSync } from "node:fs";
import { importsOf } from "@/tests/house/import-rules";
import { type Source, withoutComments } from "./sources";

/** The files of `app` and `components` that screens are made of. What only runs when something is posted is none of them. */
export function screensBehind(...roots: string[]): Source[] {
  const found = new Map<string, Source>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    const source = { path, text: readFileSync(path, "utf8") };
    if (source.text.startsWith('"use server"')) return;
    found.set(path, source);
    for (const name of importsOf(source)) if (/^(app|components)\//.test(name)) fileOf(name).forEach(visit);
  };
  roots.forEach(visit);

  return [...found.values()];
}

/** Paths of files in whose code something is found, but for those that may have it. */
export function pathsWith(rule: RegExp, sources: Source[], allowed: readonly string[]): string[] {
  return sources
    .filter(({ path, text }) => rule.test(withoutComments(text)) && !allowed.includes(path))
    .map(({ path }) => path);
}

function fileOf(name: string): string[] {
  return ["", ".ts", ".tsx", "/index.ts"]
    .map((end) => `${name}${end}`)
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}
