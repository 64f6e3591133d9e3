import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { productSources, type Source, sourcesIn, styleSheets } from "@/tests/support/sources";

const CITED = /\brules? (\d+[a-z]?)(?:(?: to |–|, | and )(\d+[a-z]?))?/gi;

const written = new Set(
  [...readFileSync("docs/rules.md", "utf8").matchAll(/^\| (\d+[a-z]?) \|/gm)].map(
    ([, number = ""]) => number,
  ),
);

/** Every rule that a text cites and that docs/rules.md does not hold, as "file: rule". */
function unwritten({ path: file, text }: Source): string[] {
  return [...text.matchAll(CITED)]
    .flatMap(([, from, to]) => [from, to])
    .filter((number) => number !== undefined && !written.has(number))
    .map((number) => `${file}: rule ${number}`);
}

function texts(folder: string, ending: RegExp): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))
    .map((file) => ({ path: file, text: readFileSync(file, "utf8") }));
}

it("every rule that the code cites is written down", () => {
  const sources = [
    ...productSources(),
    ...sourcesIn(["scripts", "tests", "bench"]).filter(
      ({ path: file }) => file !== "tests/house/rules.test.ts",
    ),
    ...styleSheets(),
    ...texts("db/migrations", /\.sql$/),
    ...texts("docs", /\.md$/),
  ];

  expect(sources.flatMap(unwritten)).toEqual([]);
});

it.each(["as rule 99 says", "Rule 99", "see rules 1 to 99", "rules 98 and 99"])("%j is found", (text) => {
  expect(unwritten({ path: "lib/sample.ts", text })).toContain("lib/sample.ts: rule 99");
});

it("no rule has two meanings", () => {
  const numbers = [...readFileSync("docs/rules.md", "utf8").matchAll(/^\| (\d+[a-z]?) \|/gm)].map(
    ([, n]) => n,
  );

  expect(numbers).toHaveLength(written.size);
});
