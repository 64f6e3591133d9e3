import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { installDependencies } from "../scripts/dependencies.mjs";
import { findPostgres } from "../scripts/postgres-server.mjs";
import { Refusal, run, runMain } from "../scripts/processes.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

/** `npm run bench -- <name>`: installs and builds what is missing, then runs bench/<name>.ts on PostgreSQL. */
runMain(async () => {
  const [name = ""] = process.argv.slice(2);
  const names = readdirSync("bench")
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.basename(file, ".ts"));
  if (!names.includes(name)) throw new Refusal(`Say which: npm run bench -- ${names.join(" | ")}`);

  await installDependencies();
  await build(".", ".next");
  await build("bench/bare", "bench/bare/.next");
  const server = await findPostgres();
  const { code } = await run("node_modules/.bin/tsx", [`bench/${name}.ts`], {
    env: { ...process.env, BENCH_POSTGRES: server },
  });

  return code;
});

async function build(folder, output) {
  if (existsSync(path.join(output, "BUILD_ID"))) return;
  console.log(`Building ${folder} …`);
  const { code, output: text } = await run("node_modules/.bin/next", ["build", folder], { quiet: true });
  if (code !== 0) throw new Refusal(text);
}
