import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const FOLDER = "bench/bare";
const BUILD = `${FOLDER}/.next`;
const SOURCES = [`${FOLDER}/app`, `${FOLDER}/next.config.ts`, `${FOLDER}/proxy.ts`, "package-lock.json"];

/** The scripts that the framework's smallest page brings along, built by the same framework. */
export function bareScripts(): Buffer[] {
  if (!isBuilt()) build();
  const html = readFileSync(`${BUILD}/server/app/index.html`, "utf8");
  const tags = html.match(/<script [^>]*\bsrc="[^>]*>/g) ?? [];

  return tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /src="\/_next\/([^"?]+)/.exec(tag)?.[1] ?? "")
    .map((file) => readFileSync(path.join(BUILD, file)));
}

function isBuilt(): boolean {
  const mark = `${BUILD}/BUILD_ID`;
  if (!existsSync(mark)) return false;
  const builtAt = statSync(mark).mtimeMs;

  return SOURCES.flatMap(filesUnder).every((file) => statSync(file).mtimeMs < builtAt);
}

function build(): void {
  execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build", FOLDER], {
    stdio: "pipe",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
}

function filesUnder(place: string): string[] {
  if (statSync(place).isFile()) return [place];

  return readdirSync(place).flatMap((name) => filesUnder(path.join(place, name)));
}
