import { mkdirSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { startDemoServer } from "./demo-server.mjs";
import { installDependencies } from "./dependencies.mjs";
import { runMain } from "./processes.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

const FOLDER = "docs";
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

/** Makes the pictures of the README from the running demo. */
await runMain(async () => {
  await installDependencies();
  const executablePath = await findChromium();
  const { origin } = await startDemoServer();
  const { chromium } = await import("@playwright/test");
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const browser = await chromium.launch({ executablePath, args });
  mkdirSync(FOLDER, { recursive: true });
  try {
    const page = await browser.newPage({ locale: "ja-JP", deviceScaleFactor: 1 });
    await walk(page, origin, async (name, viewport) => {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: `${FOLDER}/${name}.png` });
      console.log(`${FOLDER}/${name}.png`);
    });
  } finally {
    await browser.close();
  }

  return 0;
});

/** The first made-up member's journey, one picture a screen. */
async function walk(page, origin, shoot) {
  const [member] = await (await fetch(`${origin}/demo/members.json`)).json();
  const field = (name) => page.locator(`main [name="${name}"]`);
  const press = () => page.locator("main form button[type=submit]").first().click();

  await page.goto(`${origin}/login`);
  await shoot("login", desk);
  await page.goto(`${origin}/forgot-id`);
  const { era, ...day } = member.birthDateInEra;
  for (const name of ["symbol", "number", "mailAddress", "insurerNumber"])
    await field(name).fill(member[name]);
  for (const [name, value] of Object.entries(day)) await field(name).fill(String(value));
  await page.locator(`main [name="sex"][value="${member.sex}"]`).check({ force: true });
  await page.locator(`main [name="era"][value="${era}"]`).check({ force: true });
  await field("number").focus();
  await shoot("forgot-id", desk);
  await page
    .locator("main form")
    .first()
    .evaluate((form) => form.requestSubmit());
  await page.waitForURL("**/forgot-id/sent");
  await page.goto(await mailedLink(origin));
  await shoot("link", phone);
  await press();
  await page.waitForURL("**/forgot-id/result");
  await shoot("result", phone);
}

async function mailedLink(origin) {
  for (;;) {
    const [mail] = await (await fetch(`${origin}/demo/mailbox.json`)).json();
    const found = /^\s*(http\S+\/forgot-id\/\S+)/m.exec(mail?.text ?? "");
    if (found) return found[1];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
