import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { startDemoServer } from "./demo-server.mjs";
import { installDependencies } from "./dependencies.mjs";
import { languages, schemes, widths } from "./gallery/looks.mjs";
import { galleryPage } from "./gallery/page.mjs";
import { walkClosing, walkJourneys } from "./gallery/walk.mjs";
import { onFinish, runMain } from "./processes.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

const FOLDER = "gallery";
const HEIGHT = 800;
const HOUR_MS = 3_600_000;
const CLOSING_DAYS_AHEAD = 40;

/** Every screen and state of the running demo as pictures, in every look, on one page. */
await runMain(async () => {
  await installDependencies();
  const executablePath = await findChromium();
  const closing = writeClosingTimes();
  const demo = await startDemoServer({ settings: { MAINTENANCE_CONFIG: closing.file } });
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const pictures = [];
  let minutes = 0;
  const advance = (more) => {
    minutes += more;
    return demo.shiftTime(minutes);
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

  return 0;
});

/** Takes what stands on the screen in every width and colour scheme, under the name of a screen and its state. */
function shootInto(pictures, language) {
  return async (page, screen, state) => {
    const title = await page.locator("h1").first().textContent();
    console.log(`${language} ${screen}: ${state}`);
    for (const width of widths)
      for (const scheme of schemes) {
        const file = `${pictures.length}.png`;
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme: scheme });
        const { height } = await sizeOf(page);
        await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: true });
        pictures.push({ screen, state, title, language, width, height, scheme, file });
      }
  };
}

function sizeOf(page) {
  return page.evaluate(() => ({ height: document.documentElement.scrollHeight }));
}

/** One window some weeks ahead: the demo's clock is moved to it. */
function writeClosingTimes() {
  const folder = mkdtempSync(path.join(tmpdir(), "door-gallery-"));
  onFinish(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "maintenance.yaml");
  const dayInJapan = new Date(Date.now() + (CLOSING_DAYS_AHEAD * 24 + 9) * HOUR_MS);
  const day = dayInJapan.toISOString().slice(0, 10);
  writeFileSync(file, `monthly: []\nwindows:\n  - start: ${day} 21:00\n    end: ${day} 24:00\n`);

  return { file, startsAt: new Date(`${day}T21:00:00+09:00`) };
}

function chromiumArgs() {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

  return [...asRoot, "--disable-background-networking", "--disable-component-update", "--disable-sync"];
}
