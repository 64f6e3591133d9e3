import path from "node:path";
import { build, isBuilt } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Refusal } from "./processes.mjs";

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
const { tsImport } = await import("tsx/esm/api");
await tsImport("../cli/demo/demo.ts", import.meta.url);
