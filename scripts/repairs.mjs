import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./processes.mjs";

/**
 * Mistakes in dependencies that members would feel, mended until their makers have. postgres 3.4.9
 * (https://github.com/porsager/postgres/pull/1209): when a connection is lost within a transaction, the transaction's
 * next statement ends the process instead of failing.
 */
const repairs = [
  {
    name: "postgres",
    version: "3.4.9",
    files: ["src/connection.js", "cjs/src/connection.js"],
    from: "  function nextWrite(fn) {\n",
    to: `  function nextWrite(fn) {
    if (!socket) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
`,
  },
];

/** Mends what is installed; does nothing the second time. Refuses a version that it does not know. */
export function repairDependencies() {
  for (const { name, version, files, from, to } of repairs) {
    const folder = path.join("node_modules", name);
    const installed = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version;
    if (installed !== version)
      throw new Refusal(
        `${name} ${installed} is installed: is the repair of ${version} in scripts/repairs.mjs needed?`,
      );
    for (const file of files) repair(path.join(folder, file), from, to);
  }
}

function repair(file, from, to) {
  const text = readFileSync(file, "utf8");
  if (text.includes(to)) return;
  if (!text.includes(from)) throw new Refusal(`${file} is not as scripts/repairs.mjs expects it.`);

  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}
