import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "../scripts/build.mjs";
import { installDependencies } from "../scripts/dependencies.mjs";
import { findPostgres } from "../scripts/postgres-server.mjs";
import { Refusal, run, runMain } from "../scripts/processes.mjs";
import { isBuilt } from "../scripts/programs.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

/** `npm run bench -- <name>`: installs and builds what is missing, then runs bench/<name>.ts on PostgreSQL; without a name the table. */
runMain(async () => {
  const [name = "table", ...more] = process.argv.slice(2);
  const names = readdirSync("bench")
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.basename(file, ".ts"));
  if (!names.includes(name)) throw new Refusal(`Say which: npm run bench -- ${names.join(" | ")}`);

  await installDependencies();
  if (!isBuilt()) {
    console.log("Building the product …");
    await build({ quiet: true });
  }
  await buildBare();
  const server = await findPostgres();
  const { code } = await run("node_modules/.bin/tsx", [`bench/${name}.ts`, ...more], {
    env: { ...process.env, BENCH_POSTGRES: server },
  });

  return code;
});

/** The yardstick never changes: one build is enough. */
async function buildBare() {
  if (existsSync("bench/bare/.next/BUILD_ID")) return;
  console.log("Building bench/bare …");
  const { code, output } = await run("node_modules/.bin/next", ["build", "bench/bare"], { quiet: true });
  if (code !== 0) throw new Refusal(output);
}
