import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { scripts } from "@/package.json";

const documents = ["README.md", "CONTRIBUTING.md", ...markdownUnder("docs")];
const TOP = new Set(readdirSync(".").filter((name) => !name.startsWith(".")));

function markdownUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name));
}

/** Paths in code marks whose first folder is ours, but for patterns, and targets of links. */
function pathsIn(file: string, text: string): string[] {
  const marked = [...text.matchAll(/`([\w.-]+(?:\/[\w.[\]-]+)+\/?)`/g)].map(([, name = ""]) => name);
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, name = ""]) =>
    path.join(path.dirname(file), name),
  );

  return [...marked.filter((name) => TOP.has(name.split("/")[0] ?? "")), ...linked];
}

const lost = (file: string, text: string) =>
  pathsIn(file, text)
    .filter((name) => !existsSync(name) && !existsSync(`${name}.ts`))
    .map((name) => `${file}: ${name}`);

it("every file that a document names is there", () => {
  expect(documents.flatMap((file) => lost(file, readFileSync(file, "utf8")))).toEqual([]);
});

it("every command that a document names is there", () => {
  const unknown = documents.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bnpm run ([\w:]+)/g)]
      .filter(([, name = ""]) => !(name in scripts))
      .map(([command]) => `${file}: ${command}`),
  );

  expect(unknown).toEqual([]);
});

it.each(["`lib/attic/x.ts`", "[a page](attic.md)"])("%s is found", (text) => {
  expect(lost("docs/sample.md", text)).toHaveLength(1);
});

it.each(["`lib/<journey>/<verb>.ts`", "`text/html`", "[a page](https://example.jp/attic)"])(
  "%s is none",
  (text) => {
    expect(lost("docs/sample.md", text)).toEqual([]);
  },
);
