import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { productSources } from "@/tests/support/sources";

const DOCUMENT = readFileSync("docs/security.md", "utf8");

/** How many requirements of levels 1 and 2 each section has; those that ask for means that the product lacks are counted too. */
const sections: Record<string, number> = {
  "6.1": 3,
  "6.2": 12,
  "6.3": 4,
  "6.4": 4,
  "6.5": 5,
  "6.6": 3,
  "6.8": 4,
  "7.1": 3,
  "7.2": 4,
  "7.3": 2,
  "7.4": 5,
  "7.5": 2,
  "7.6": 2,
};

/** `tests/…` › *name*: the file, and what stands in it. */
function testsNamedIn(text: string): { file: string; name: string }[] {
  const named = text.matchAll(/`(tests\/[^`]+)` › \*([^*]+)\*/g);

  return [...named].map(([, file = "", name = ""]) => ({ file, name }));
}

const missing = (text: string) =>
  testsNamedIn(text)
    .filter(({ file, name }) => !existsSync(file) || !readFileSync(file, "utf8").includes(name))
    .map(({ file, name }) => `${file} › ${name}`);

it("every test that the document of security names is there", () => {
  expect(testsNamedIn(DOCUMENT).length).toBeGreaterThan(40);
  expect(missing(DOCUMENT)).toEqual([]);
});

it.each([
  "`tests/house/security.test.ts` › *a test that nobody wrote down here*".replace("down here", "at all"),
  "`tests/house/attic.test.ts` › *no password grows too old*",
])("%s is found", (text) => {
  expect(missing(text)).toHaveLength(1);
});

it("every requirement of levels 1 and 2 has its row, and no row says nothing", () => {
  const rows = [...DOCUMENT.matchAll(/^\| (\d\.\d)\.\d+ \| ([123]) \| ([^|]+) \| ([^|]+) \|$/gm)];
  const counted = rows.filter(([, , level]) => level !== "3").map(([, section = ""]) => section);

  for (const [section, count] of Object.entries(sections))
    expect(
      counted.filter((one) => one === section),
      section,
    ).toHaveLength(count);
  expect(rows.filter(([, , , asked = "", shown = ""]) => !asked.trim() || !shown.trim())).toEqual([]);
});

it("no password grows too old", () => {
  const readers = productSources().filter(
    ({ path, text }) => /^(app|lib)\//.test(path) && /passwordChangedAt\.getTime|passwordAge/.test(text),
  );

  expect(readers.map(({ path }) => path)).toEqual([]);
});
