import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { compileAhead } from "./compile-ahead.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Refusal, run, runMain } from "./processes.mjs";
import { buildFolder, digestOfSources, PROGRAMS, stampBuild } from "./programs.mjs";

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
  compileAhead(path.join(buildFolder(), "static", "chunks"));
  await bundlePrograms();
  stampBuild(sources);
}

/** In pieces, so that a command loads what it needs when it needs it, as from its sources. */
async function bundlePrograms() {
  const esbuild = await import("esbuild");
  const outdir = path.join(buildFolder(), "cli");
  rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: PROGRAMS,
    outbase: "cli",
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.chdir(path.join(import.meta.dirname, ".."));
  await runMain(async () => {
    await installDependencies();
    await build();
    return 0;
  });
}
