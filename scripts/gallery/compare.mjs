import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { comparePictures } from "./compare-pictures.mjs";
import { diffPage } from "./diff-page.mjs";
import { fileOf } from "./names.mjs";

/**
 * Every picture of two galleries against its namesake. What differs is listed, and drawn into `diffFolder` with a
 * page that shows before, after and difference side by side. Returns the differences.
 */
export function compareGalleries({ before, after, diffFolder }) {
  const older = picturesIn(before);
  const newer = picturesIn(after);
  const differences = [...newer.keys()]
    .filter((name) => older.has(name))
    .map((name) => ({ name, before: older.get(name), after: newer.get(name) }))
    .map((pair) => ({ ...pair, ...compared(pair) }))
    .filter(({ pixels }) => pixels > 0);
  rmSync(diffFolder, { recursive: true, force: true });
  mkdirSync(diffFolder, { recursive: true });
  for (const { name, picture } of differences) write(path.join(diffFolder, name), picture());
  const result = { differences, gone: without(older, newer), added: without(newer, older) };
  writeFileSync(path.join(diffFolder, "index.html"), diffPage(result, diffFolder));

  return { ...result, compared: newer.size - result.added.length };
}

/** A gallery's pictures by name, as its page tells them: so any gallery can be compared, whatever its files are called. */
function picturesIn(folder) {
  const page = readFileSync(path.join(folder, "index.html"), "utf8");
  const figures = page.matchAll(/<img src="([^"]+)"[^>]* alt="([^",]+), ([^"]+?): (\d+) (\w+) (\w+)"/g);

  return new Map(
    [...figures].map(([, file, screen, state, width, language, scheme]) => [
      fileOf({ screen: plain(screen), state: plain(state), width, language, scheme }),
      path.resolve(folder, file),
    ]),
  );
}

function compared({ before, after }) {
  return comparePictures(readFileSync(before), readFileSync(after));
}

function write(file, bytes) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function without(these, those) {
  return [...these.keys()].filter((name) => !those.has(name));
}

function plain(html) {
  return html.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
