import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A file of the product, by its path from the root. */
export type Source = { path: string; text: string };

const PRODUCT = ["app", "cli", "components", "db", "lib", "instrumentation.ts", "next.config.ts"];

/** Every TypeScript file of the product. */
export function productSources(): Source[] {
  return sourcesIn(PRODUCT);
}

/** Every style sheet of the product. */
export function styleSheets(): Source[] {
  return ["app", "components"]
    .flatMap(filesUnder)
    .filter((file) => file.endsWith(".css"))
    .map(sourceOf);
}

export function sourcesIn(places: readonly string[]): Source[] {
  return places
    .flatMap(filesUnder)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map(sourceOf);
}

function sourceOf(file: string): Source {
  return { path: file, text: readFileSync(file, "utf8") };
}

/** The text without its comments, lines kept. Strings that hold slashes stay whole. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*/g,
    (found, quoted) => quoted ?? found.replace(/[^\n]/g, " "),
  );
}

function filesUnder(place: string): string[] {
  if (statSync(place).isFile()) return [place];

  return readdirSync(place)
    .filter((name) => !name.startsWith(".") && name !== "node_modules")
    .flatMap((name) => filesUnder(path.join(place, name)));
}
