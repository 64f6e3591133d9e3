import path from "node:path";
import { pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";

process.chdir(path.join(import.meta.dirname, ".."));

// `node scripts/run.mjs cli/admin.ts …` runs a command that is written in TypeScript, which sees itself as the program.
process.argv.splice(1, 1);
await tsImport(pathToFileURL(process.argv[1] ?? "").href, import.meta.url);
