import { expect, it } from "vitest";
import { sourcesIn, styleSheets } from "../support/sources";
import { classChecker, classNamesIn, looseSelectorsIn } from "./look-rules";

const MOST_LINES = 800;
const markup = sourcesIn(["app", "components"]).filter(({ path }) => path.endsWith(".tsx"));

/** Each by itself, so that a fault names its file. */
async function unknownClasses(files: typeof markup): Promise<string[]> {
  const unknownAmong = await classChecker(styleSheets());

  return files.flatMap((file) => unknownAmong(classNamesIn(file)).map((name) => `${file.path}: ${name}`));
}

function isTone(name: string): boolean {
  return /\b(text|bg|border|edged|fill|stroke)-(black|white|[a-z-]+-\d{2,4})$/.test(name);
}

it("looks stand beside their markup: style sheets hold what no element can say for itself", () => {
  const lines = styleSheets().flatMap(({ text }) => text.trimEnd().split("\n"));

  expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
});

it("no look hangs on an id or on the order of siblings", () => {
  expect(styleSheets().flatMap(looseSelectorsIn)).toEqual([]);
});

it("every class name is a utility or stands in a style sheet", async () => {
  expect(await unknownClasses(markup)).toEqual([]);
});

it("colours are roles, which know the dark, and never tones of a palette", () => {
  expect(markup.flatMap((file) => [...classNamesIn(file)].filter(isTone))).toEqual([]);
  expect(["text-solid-gray-700", "hover:bg-white", "text-ink-soft", "border-b-4"].map(isTone)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("no markup bears a style of its own, which the policy of the page would refuse", () => {
  expect(markup.filter(({ text }) => /\sstyle=\{/.test(text)).map(({ path }) => path)).toEqual([]);
});

it.each([
  '<p className="text-ink-soff">',
  '<p className={isNear ? "font-bold" : "title"}>',
  `<p className={\`\${every} linklike\`}>`,
  'const look = "mt-4 aside";\n<p className={clsx(look, className)}>',
  'const looks = {\n  first: "button",\n};\n<p className={looks[look]} />',
  'function Facts({ facts, className = "gap-m" }) {}',
])("%s is found", async (text) => {
  expect(await unknownClasses([{ path: "components/example.tsx", text }])).toHaveLength(1);
});

it.each([
  '<p className={kind === "title" ? "mt-4" : "hover:text-ink-soft group-data-invalid/field:border-error!"}>',
  `<p className={\`key-\${place} lg:[@media(min-height:46em)]:sticky\`}>`,
  'const title = "title";\n<p className="page-width">',
])("%s is not", async (text) => {
  expect(await unknownClasses([{ path: "components/example.tsx", text }])).toEqual([]);
});

it.each([
  "#sample { color: var(--ink); }",
  ".card:has(#number:focus) .spot { color: var(--ink) }",
  "@media print { li:nth-child(5) { display: none } }",
  ".lead + .lead { margin: 0 }",
  "li:first-child { margin: 0 }",
])("a look that hangs on %s is found", (text) => {
  expect(looseSelectorsIn({ path: "app/styles/example.css", text })).toHaveLength(1);
});

it("a colour is no id", () => {
  expect(looseSelectorsIn({ path: "app/styles/example.css", text: ":root { --kinari: #fdfcf9; }" })).toEqual(
    [],
  );
});
