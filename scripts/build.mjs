import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installDependencies } from "./dependencies.mjs";
import { Refusal, run, runMain } from "./processes.mjs";

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
  "tsconfig.json",
];

const folder = () => process.env.NEXT_DIST_DIR ?? ".next";
const stamp = () => path.join(folder(), "sources");

/**
 * The framework names actions by a digest that it salts with this. Fixed, so that one source has the same names in every
 * build, and a form of an earlier one finds its action. It encrypts nothing: at start the product sets a key of its own.
 */
export const ACTION_NAMES_SALT = createHash("sha256").update("member-portal-door").digest("base64");

/** Builds the product for production, and notes what it was built from. */
export async function build({ quiet = false } = {}) {
  const sources = digestOfSources();
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_NAMES_SALT,
  };
  const { code, output } = await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    quiet,
    env,
  });
  if (code !== 0) throw new Refusal(`The build failed.\n${output}`);
  await bundleStart();
  writeFileSync(stamp(), sources);
}

/** What `npm start` runs, as plain JavaScript: whatever understands TypeScript would be loaded into production with it. */
async function bundleStart() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    entryPoints: ["cli/start.ts"],
    outfile: path.join(folder(), "start.mjs"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    keepNames: true,
    logLevel: "error",
  });
}

/** True while the build is of the sources as they are now. */
export function isBuilt() {
  if (!existsSync(path.join(folder(), "BUILD_ID")) || !existsSync(stamp())) return false;

  return readFileSync(stamp(), "utf8") === digestOfSources();
}

function digestOfSources() {
  const digest = createHash("sha256");
  for (const file of SOURCES.filter(existsSync).flatMap(filesUnder)) {
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.chdir(path.join(import.meta.dirname, ".."));
  await runMain(async () => {
    await installDependencies();
    await build();
    return 0;
  });
}
