import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * As its first line this has Chromium compile a whole script while it arrives, beside the page, instead of each function
 * on the page's own thread once it is called. Other browsers see a comment. Why: docs/decisions/compile-ahead.md.
 */
export const COMPILE_AHEAD = "//# allFunctionsCalledOnLoad\n";

/** Puts it into every script of a folder, once: a build leaves in place what is the same as in the one before. */
export function compileAhead(folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
    const file = path.join(folder, name);
    const script = readFileSync(file, "utf8");
    if (!script.startsWith(COMPILE_AHEAD)) writeFileSync(file, COMPILE_AHEAD + script);
  }
}
