import path from "node:path";
import { runProgram } from "./programs.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

// `node scripts/run.mjs cli/admin.ts …` runs a command, which sees itself as the program.
process.argv.splice(1, 1);
await runProgram(process.argv[1] ?? "");
