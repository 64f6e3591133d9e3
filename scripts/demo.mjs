import path from "node:path";
import { build } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Refusal } from "./processes.mjs";
import { isBuilt, runProgram } from "./programs.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

try {
  await installDependencies();
  if (!isBuilt()) {
    console.log("Building (next build); this takes a minute, and only when something has changed …");
    await build({ quiet: true });
  }
} catch (reason) {
  console.error(reason instanceof Refusal ? reason.message : reason);
  process.exit(1);
}

process.env.NODE_ENV = "production";
await runProgram("cli/demo/demo.ts");
