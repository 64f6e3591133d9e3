import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CLOSED_PAGE } from "@/lib/server/answer/while-closed";
import { KEPT_PAGES } from "@/lib/server/kept-pages/kept-pages";
import type { Source } from "@/tests/support/sources";
import { withoutComments } from "@/tests/support/sources";
import { importsOf } from "./import-rules";

/**
 * What pages that many get alike are made of may read: nothing that could differ between two who share one. A cookie
 * that is read may be read, since whoever has it gets a page of their own; but for those two that are let pass.
 */
const READS_OF_A_VISITOR =
  /readCookie\("(?:probe|known)"\)|clientNetwork\(|\bheaders\(\)|doesKeepCookies\(\)|isKnownBrowser\(/;
const READS_THE_CLOCK = /systemClock|new Date\(\)|Date\.now\(\)/;

/** Their words are in the key (language), or change at moments at which kept pages end. */
const READ_WHAT_IS_IN_THE_KEY = ["app/_words/request.ts", "app/layout.tsx", "app/_guards/cookies.ts"];
const CHANGE_WHEN_KEPT_PAGES_END = [
  "app/_frame/maintenance-strip.tsx",
  "app/maintenance/next-window.tsx",
  "app/_guards/closed-now.ts",
];

it.each([...KEPT_PAGES, CLOSED_PAGE])(
  "%s reads nothing that could differ between two who get it alike",
  (page) => {
    const made = screensBehind(`app${page}/page.tsx`, "app/layout.tsx");
    expect(made.length).toBeGreaterThan(10);

    expect(wrongIn(made, READS_OF_A_VISITOR, READ_WHAT_IS_IN_THE_KEY)).toEqual([]);
    expect(wrongIn(made, READS_THE_CLOCK, CHANGE_WHEN_KEPT_PAGES_END)).toEqual([]);
  },
);

it.each([
  ["a cookie that is let pass", 'await readCookie("known")', READS_OF_A_VISITOR],
  ["a header", "(await headers()).get('user-agent')", READS_OF_A_VISITOR],
  ["the network", "await clientNetwork()", READS_OF_A_VISITOR],
  ["the clock", "systemClock.now()", READS_THE_CLOCK],
])("a page that reads %s is found", (_what, text, rule) => {
  expect(wrongIn([{ path: "app/login/page.tsx", text }], rule, [])).toEqual(["app/login/page.tsx"]);
});

function wrongIn(sources: Source[], rule: RegExp, allowed: readonly string[]): string[] {
  return sources
    .filter(({ path, text }) => rule.test(withoutComments(text)) && !allowed.includes(path))
    .map(({ path }) => path);
}

/** The files of `app` and `components` that a page is made of. What only runs when something is posted is none of them. */
function screensBehind(...roots: string[]): Source[] {
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

function fileOf(name: string): string[] {
  return ["", ".ts", ".tsx", "/index.ts"]
    .map((end) => `${name}${end}`)
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}
