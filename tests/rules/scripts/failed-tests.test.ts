import path from "node:path";
import { describe, expect, it } from "vitest";
import { failedInPlaywright, failedInVitest, reasonInShort } from "@/scripts/failed-tests.mjs";

describe("a reason in short", () => {
  it("is its first lines, without colours and empty lines", () => {
    expect(reasonInShort("\u001b[31mError\u001b[39m: expected 1\n\n  to be 2\r\n")).toEqual([
      "    Error: expected 1",
      "      to be 2",
    ]);
  });

  it("names places in what is ours alone", () => {
    const text = "Error: x\n    at /house/a.ts:1:2\n    at f (file:///house/node_modules/tool/b.js:3:4)";

    expect(reasonInShort(text)).toEqual(["    Error: x", "        at /house/a.ts:1:2"]);
  });

  it("says the same once, and nothing where nothing was said", () => {
    expect(reasonInShort("timed out", "timed out", undefined)).toEqual(["    timed out"]);
  });

  it("is bounded in lines and in letters, and says that there is more", () => {
    const short = reasonInShort(Array.from({ length: 50 }, (_, n) => `${n} ${"x".repeat(5000)}`).join("\n"));

    expect(short).toHaveLength(9);
    expect(short.at(-1)).toBe("    …");
    expect(Math.max(...short.map((line: string) => line.length))).toBe(304);
  });
});

it("each test that failed in Vitest is named with its reason, and a file that broke down with its own", () => {
  const file = (name: string) => path.resolve("tests/rules", name);
  const failure = {
    status: "failed",
    fullName: "one is two",
    failureMessages: ["Error: it is not\n    at x"],
  };
  const told = failedInVitest({
    testResults: [
      { name: file("a.test.ts"), status: "failed", message: "", assertionResults: [failure] },
      { name: file("b.test.ts"), status: "failed", message: "no such module", assertionResults: [] },
      { name: file("c.test.ts"), status: "passed", message: "", assertionResults: [{ status: "passed" }] },
    ],
  });

  expect(told).toEqual([
    {
      name: "failed: tests/rules/a.test.ts › one is two",
      reason: ["    Error: it is not", "        at x"],
    },
    { name: "failed: tests/rules/b.test.ts", reason: ["    no such module"] },
  ]);
});

it("each test that failed in Playwright, if only at first, is named with what every try said", () => {
  const spec = (title: string, status: string, results: object[]) => ({
    ...{ file: "a.spec.ts", line: 7, title },
    tests: [{ status, results }],
  });
  const timedOut = { errors: [{ message: "out of time" }, { message: "waiting for a button" }] };
  const told = failedInPlaywright({
    suites: [
      {
        specs: [spec("opens", "unexpected", [timedOut]), spec("closes", "expected", [{}])],
        suites: [
          { specs: [spec("opens again", "flaky", [{ error: { message: "not yet" } }, { errors: [] }])] },
        ],
      },
    ],
    errors: [{ message: "no browser" }],
  });

  expect(told).toEqual([
    { name: "failed: a.spec.ts:7 › opens", reason: ["    out of time", "    waiting for a button"] },
    { name: "passed only at the second try: a.spec.ts:7 › opens again", reason: ["    not yet"] },
    { name: "failed outside its tests", reason: ["    no browser"] },
  ]);
});
