import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findChromium } from "./chromium.mjs";
import { startDemoServer } from "./demo-server.mjs";
import { installDependencies } from "./dependencies.mjs";
import { compareGalleries } from "./gallery/compare.mjs";
import { amountOf } from "./gallery/diff-page.mjs";
import { languages, schemes, widths } from "./gallery/looks.mjs";
import { fileOf } from "./gallery/names.mjs";
import { galleryPage } from "./gallery/page.mjs";
import { walkClosing, walkJourneys } from "./gallery/walk.mjs";
import { onFinish, Refusal, runMain } from "./processes.mjs";

const calledFrom = process.cwd();
process.chdir(path.join(import.meta.dirname, ".."));

const FOLDER = "gallery";
const DIFF_FOLDER = "gallery-diff";
const HEIGHT = 800;
/** The same for every gallery, since screens show it. */
const PORT = 4477;
const MOST_TRIES = 5;
const DAY_MS = 86_400_000;
const CLOSING_DAYS_AHEAD = 40;
/** So far ahead that no browser holds a cookie of that day for expired. */
const DAY = new Date("2035-04-10T10:00:00+09:00");

/**
 * Every screen and state of the running demo as pictures, in every look, on one page. The demo's clock stands, so that
 * two galleries differ in nothing but the product. `--against <folder>` compares with another gallery, and with
 * `--as-is` the pictures that were taken last.
 */
await runMain(async () => {
  const options = { against: { type: "string" }, "as-is": { type: "boolean" } };
  const { values } = parseArgs({ options });
  await installDependencies();
  if (!values["as-is"]) await takePictures();

  return values.against ? compareWith(path.resolve(calledFrom, values.against)) : 0;
});

async function takePictures() {
  const executablePath = await findChromium();
  const closing = writeClosingTimes();
  const demo = await startDemoServer({
    settings: { MAINTENANCE_CONFIG: closing.file },
    standsAt: DAY,
    port: PORT,
  });
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const pictures = [];
  let minutes = 0;
  const advance = (more) => {
    minutes += more;
    return demo.setClock(new Date(DAY.getTime() + minutes * 60_000));
  };
  try {
    for (const walk of [walkJourneys, walkClosing])
      for (const language of languages)
        await walk({ ...demo, advance, browser, closing, language, shoot: shootInto(pictures, language) });
  } finally {
    await browser.close();
  }
  writeFileSync(`${FOLDER}/index.html`, galleryPage(pictures));
  console.log(`${pictures.length} pictures: ${path.resolve(FOLDER, "index.html")}`);
}

/** Takes what stands on the screen in every width and colour scheme, under the name of a screen and its state. */
function shootInto(pictures, language) {
  return async (page, screen, state) => {
    const title = await page.locator("h1").first().textContent();
    console.log(`${language} ${screen}: ${state}`);
    for (const width of widths)
      for (const scheme of schemes) {
        const file = fileOf({ screen, state, language, width, scheme });
        if (pictures.some((picture) => picture.file === file)) throw new Refusal(`Two pictures are ${file}.`);
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme: scheme });
        const { height } = await sizeOf(page);
        write(file, await settledPicture(page));
        pictures.push({ screen, state, title, language, width, height, scheme, file });
      }
  };
}

/** A long page is at times drawn without some of its controls: a picture counts once it is the same twice. */
async function settledPicture(page) {
  let last = await page.screenshot({ fullPage: true });
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    const next = await page.screenshot({ fullPage: true });
    if (next.equals(last)) return next;
    last = next;
  }

  return last;
}

function write(file, picture) {
  mkdirSync(path.dirname(path.join(FOLDER, file)), { recursive: true });
  writeFileSync(path.join(FOLDER, file), picture);
}

function sizeOf(page) {
  return page.evaluate(() => ({ height: document.documentElement.scrollHeight }));
}

/** One line for each picture that differs. Fails where one does, so that a script can ask. */
function compareWith(before) {
  const result = compareGalleries({ before, after: FOLDER, diffFolder: DIFF_FOLDER });
  for (const { name, ...difference } of result.differences) console.log(`${name}: ${amountOf(difference)}`);
  for (const name of result.gone) console.log(`${name}: only before`);
  for (const name of result.added) console.log(`${name}: only after`);
  const page = path.resolve(DIFF_FOLDER, "index.html");
  console.log(`${result.differences.length} of ${result.compared} pictures differ: ${page}`);

  return result.differences.length + result.gone.length > 0 ? 1 : 0;
}

/** One window some weeks ahead: the demo's clock is moved to it. */
function writeClosingTimes() {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-gallery-"));
  onFinish(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "maintenance.yaml");
  const day = new Date(DAY.getTime() + CLOSING_DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
  writeFileSync(file, `monthly: []\nwindows:\n  - start: ${day} 21:00\n    end: ${day} 24:00\n`);

  return { file, startsAt: new Date(`${day}T21:00:00+09:00`) };
}

function chromiumArgs() {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

  return [...asRoot, "--disable-background-networking", "--disable-component-update", "--disable-sync"];
}
