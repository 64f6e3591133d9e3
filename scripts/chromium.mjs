import { existsSync } from "node:fs";
import { aptInstall } from "./apt.mjs";
import { Refusal, run, tryRun } from "./processes.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium that runs here: the named one, an installed one, or one installed now.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) return (await runs(named)) ? named : refuse(`PLAYWRIGHT_CHROMIUM (${named}) does not run.`);

  const found =
    (await installed()) ?? ((await aptInstall("chromium", "fonts-noto-cjk")) && (await installed()));
  return (
    found || (await downloaded()) || refuse("No Chromium: install one, or name it in PLAYWRIGHT_CHROMIUM.")
  );
}

async function installed() {
  for (const place of [...PLACES, await playwrightsOwn()]) if (await runs(place)) return place;

  return null;
}

async function downloaded() {
  console.log("Downloading Chromium (playwright install) …");
  await run("npx", ["playwright", "install", "--with-deps", "chromium"]);
  const place = await playwrightsOwn();

  return (await runs(place)) ? place : null;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");

  return chromium.executablePath();
}

async function runs(place) {
  if (!place || !existsSync(place)) return false;

  return (await tryRun(place, ["--version"]))?.code === 0;
}

function refuse(sentence) {
  throw new Refusal(sentence);
}
