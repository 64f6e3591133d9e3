import path from "node:path";
import { type Source, withoutComments } from "@/tests/support/sources";

const LONGEST_FILE = 200;
const LONGEST_TEST = 400;
const EMPTY_NAMES = /^(utils?|helpers?|common|misc|types|constants|services?|index)$/;
const NEXT_FILES =
  /^(app\/(.*\/)?(page|layout|error|global-error|not-found|loading|template)\.tsx|(next|playwright|vitest|drizzle)\.config\.ts|app\/_words\/request\.ts)$/;

type Home = { what: string; found: RegExp; home: RegExp };

/** What may be asked for in one place alone, so that the rest can be told. */
const homes: Home[] = [
  { what: "new Date()", found: /\bnew Date\(\s*\)/, home: /^lib\/platform\/clock\.ts$/ },
  { what: "Date.now()", found: /\bDate\.now\b/, home: /^lib\/platform\/clock\.ts$/ },
  // Whoever opens a transaction by hand is not tried again after a lost race.
  { what: "db.transaction()", found: /\.transaction\(/, home: /^db\/connection\// },
  { what: "Math.random()", found: /\bMath\.random\b/, home: /^$/ },
  {
    what: "process.env",
    found: /\bprocess\.env\b/,
    home: /^(lib\/platform\/env\.ts|next\.config\.ts|instrumentation\.ts|cli\/.*)$/,
  },
];

/** What holds for every file, tests and scripts too. */
export function commonFaults({ path: file, text }: Source): string[] {
  const name = path.basename(file).replace(/\.[a-z.]+$/, "");
  const longest = file.startsWith("tests/") ? LONGEST_TEST : LONGEST_FILE;
  const faults = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) faults.push("the name is not in kebab-case");
  if (EMPTY_NAMES.test(name) && file !== "db/schema/index.ts") faults.push("the name says nothing");
  if (text.trimEnd().split("\n").length > longest) faults.push(`longer than ${longest} lines`);
  if (/^\s*(\/\/|\*|\/\*\*?) ?(TODO|FIXME|XXX)\b/m.test(text)) faults.push("something left to do");
  if (/\b(vi|jest)\.mock\(/.test(withoutComments(text))) faults.push("a mock of a module");

  return faults.map((fault) => `${file}: ${fault}`);
}

/** What the formatter and the linter cannot see, as "file: fault". */
export function styleFaults(source: Source): string[] {
  const { path: file, text } = source;
  const code = withoutComments(text);
  const faults = homes
    .filter(({ found, home }) => found.test(code) && !home.test(file))
    .map(({ what }) => what);
  if (/\bexport default\b/.test(code) && !NEXT_FILES.test(file)) faults.push("a default export");

  return [...commonFaults(source), ...faults.map((fault) => `${file}: ${fault}`)];
}
