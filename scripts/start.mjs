import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

process.chdir(path.join(import.meta.dirname, ".."));
process.env.NODE_ENV = "production";

const built = path.resolve(process.env.NEXT_DIST_DIR ?? ".next", "start.mjs");
if (existsSync(built)) {
  await import(pathToFileURL(built).href);
} else {
  // Nothing is built: the sources say so, in the administrator's words.
  const { tsImport } = await import("tsx/esm/api");
  await tsImport("../cli/start.ts", import.meta.url);
}
