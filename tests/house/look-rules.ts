import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compile } from "tailwindcss";
import { type Source, withoutComments } from "../support/sources";

const require = createRequire(import.meta.url);
const STRING = /"[^"\n]*"|`[^`]*`/g;
const TOP_LEVEL_CONSTANT = /^(?:export )?const (\w+)(?:: [^=]+)? =([\s\S]*?);$/gm;

/** Tells which class names mean nothing: they are neither utilities nor named in the product's own style sheets. */
export async function classChecker(
  sheets: readonly Source[],
): Promise<(names: Iterable<string>) => string[]> {
  const entry = sheets.find((sheet) => sheet.path === "app/globals.css");
  const compiler = await compile(entry?.text ?? "", { base: path.resolve("app"), loadStylesheet });
  const own = new Set(sheets.flatMap(({ text }) => classesIn(text)));

  return (names) => {
    const candidates = [...names];
    const known = new Set(classesIn(compiler.build(candidates)));

    return candidates.filter((name) => !known.has(name) && !own.has(name));
  };
}

/** Every class name of a file's markup, whether it stands there or in a constant that the markup names. */
export function classNamesIn({ text }: Source): Set<string> {
  const code = withoutComments(text);
  const constants = new Map([...code.matchAll(TOP_LEVEL_CONSTANT)].map(([, name, value]) => [name, value]));
  const seen = new Set<string>();
  const wordsOf = (expression: string): string[] => {
    const named = namesIn(expression).filter((name) => constants.has(name) && !seen.has(name));
    for (const name of named) seen.add(name);

    return [...quotedIn(expression), ...named.flatMap((name) => wordsOf(constants.get(name) ?? ""))];
  };

  return new Set(classAttributesIn(code).flatMap(wordsOf));
}

/** What a style sheet hangs a look on although it may change without a thought of it: an id, or a place among siblings. */
export function looseSelectorsIn({ path: file, text }: Source): string[] {
  return [...withoutComments(text).matchAll(/([^{};]+)\{/g)]
    .map(([, selector = ""]) => selector.trim())
    .filter((selector) => !selector.startsWith("@"))
    .filter((selector) => /#[a-z]|:nth-|:(first|last|only)-|[+~]/i.test(selector))
    .map((selector) => `${file}: ${selector}`);
}

/** The values of `className`, in markup and as a default. */
function classAttributesIn(code: string): string[] {
  return [...code.matchAll(/\bclassName(?:=| = |: )/g)].map(({ index, 0: found }) => {
    const value = code.slice(index + found.length);

    if (value.startsWith("{")) return value.slice(0, closingOf(value));

    return (value.startsWith('"') ? /^"[^"]*"/ : /^[^,}\n>]*/).exec(value)?.[0] ?? "";
  });
}

function closingOf(value: string): number {
  let depth = 0;
  const end = [...value].findIndex((letter) => {
    if (letter === "{") depth++;
    if (letter === "}") depth--;
    return depth === 0;
  });

  return end + 1;
}

/** The words of all strings, but for those that something is compared with, and for words with a value in them. */
function quotedIn(expression: string): string[] {
  return [...expression.replace(/===? *"[^"]*"/g, "").matchAll(STRING)]
    .map(([quoted]) => quoted.slice(1, -1).replace(/\S*\$\{[^}]*\}\S*/g, " "))
    .flatMap((words) => words.split(/\s+/))
    .filter(Boolean);
}

function namesIn(expression: string): string[] {
  const bare = expression.replace(STRING, (quoted) => quoted.match(/\$\{[^}]*\}/g)?.join(" ") ?? "");

  return bare.match(/[a-zA-Z]\w*/g) ?? [];
}

function classesIn(css: string): string[] {
  return [...withoutComments(css).matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = ""]) =>
    name.replace(/\\(.)/g, "$1"),
  );
}

async function loadStylesheet(id: string, base: string) {
  const file = id.startsWith(".") ? path.resolve(base, id) : require.resolve(id);

  return { path: file, base: path.dirname(file), content: readFileSync(file, "utf8") };
}
