import path from "node:path";
import { runProgram } from "./programs.mjs";

process.chdir(path.join(import.meta.dirname, ".."));
process.env.NODE_ENV = "production";

// Where nothing is built the sources say so, in the administrator's words.
await runProgram("cli/start.ts", { ofAnyBuild: true });
