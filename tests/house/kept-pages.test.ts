import { expect, it } from "vitest";
import { CLOSED_PAGE } from "@/lib/server/answer/while-closed";
import { KEPT_PAGES } from "@/lib/server/kept-pages/kept-pages";
import { pathsWith, screensBehind } from "@/tests/support/screens-behind";

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

    expect(pathsWith(READS_OF_A_VISITOR, made, READ_WHAT_IS_IN_THE_KEY)).toEqual([]);
    expect(pathsWith(READS_THE_CLOCK, made, CHANGE_WHEN_KEPT_PAGES_END)).toEqual([]);
  },
);

it.each([
  ["a cookie that is let pass", 'await readCookie("known")', READS_OF_A_VISITOR],
  ["a header", "(await headers()).get('user-agent')", READS_OF_A_VISITOR],
  ["the network", "await clientNetwork()", READS_OF_A_VISITOR],
  ["the clock", "systemClock.now()", READS_THE_CLOCK],
])("a page that reads %s is found", (_what, text, rule) => {
  expect(pathsWith(rule, [{ path: "app/login/page.tsx", text }], [])).toEqual(["app/login/page.tsx"]);
});
