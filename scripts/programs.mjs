import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What npm's commands start, beside the build as plain JavaScript: reading TypeScript takes seconds, and memory that stays. */
export const PROGRAMS = [
  "cli/admin.ts",
  "cli/demo/demo.ts",
  "cli/demo/seed.ts",
  "cli/mail/preview.ts",
  "cli/migrate.ts",
  "cli/start.ts",
  "cli/worker.ts",
];

/** What a build is made of. Settings and `config/` are read when the product starts. */
const SOURCES = [
  "app",
  "cli",
  "components",
  "db",
  "lib",
  "messages",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "scripts/compile-ahead.mjs",
  "tsconfig.json",
];

export const buildFolder = () => process.env.NEXT_DIST_DIR ?? ".next";
const stamp = () => path.join(buildFolder(), "sources");

/**
 * Runs a program in this process, which keeps its arguments, signals and settings: from the build while that is of the
 * sources as they are now, otherwise the TypeScript itself. `ofAnyBuild` is for who serves the build, however old it is.
 */
export async function runProgram(source, { ofAnyBuild = false } = {}) {
  const built = builtProgram(source);
  if (existsSync(built) && (ofAnyBuild || isBuilt())) return import(pathToFileURL(built).href);

  const { tsImport } = await import("tsx/esm/api");
  return tsImport(pathToFileURL(source).href, import.meta.url);
}

/** Where a build has this program: `cli/admin.ts` in `.next/cli/admin.mjs`. */
export function builtProgram(source) {
  return path.resolve(buildFolder(), source.replace(/\.ts$/, ".mjs"));
}

/** True while the build is of the sources as they are now. */
export function isBuilt() {
  if (!existsSync(path.join(buildFolder(), "BUILD_ID")) || !existsSync(stamp())) return false;

  return readFileSync(stamp(), "utf8") === digestOfSources();
}

/** Notes what the build is made of, as it was when the build began. */
export function stampBuild(sources) {
  writeFileSync(stamp(), sources);
}

export function digestOfSources() {
  const digest = createHash("sha256");
  for (const file of SOURCES.filter((place) => existsSync(place)).flatMap(filesUnder)) {
    digest.update(`${file}\0`);
    digest.update(readFileSync(file));
  }

  return digest.digest("hex");
}

function filesUnder(place) {
  if (statSync(place).isFile()) return [place];

  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
