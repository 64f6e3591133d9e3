import path from "node:path";
import { installDependencies } from "./dependencies.mjs";
import { Refusal } from "./processes.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

try {
  await installDependencies();
} catch (reason) {
  console.error(reason instanceof Refusal ? reason.message : reason);
  process.exit(1);
}

process.env.NODE_ENV = "development";
process.env.NEXT_TELEMETRY_DISABLED = "1";
// In a folder of its own: work and a demo that runs meanwhile leave each other alone.
process.env.DEMO_FOLDER ||= ".demo-dev";
const { tsImport } = await import("tsx/esm/api");
await tsImport("../cli/demo/demo.ts", import.meta.url);
