import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../scripts/chromium.mjs";
import { startDemoServer } from "../scripts/demo-server.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { demoMembers, identityOf, mailedLink, visitorOf } from "../scripts/gallery/visitor.mjs";
import { onFinish, runMain } from "../scripts/processes.mjs";
import { type Audit, installLighthouse, type Scores } from "./support/lighthouse";

/**
 * What Lighthouse says of the screens on a phone, in the browser that walked there: a screen of the journey shows
 * itself to nobody else.
 */
const AIMS = { accessibility: 100, "best-practices": 100, performance: 95 };
/** What else this machine does only ever costs points: the best of these counts. */
const ATTEMPTS = 3;

await runMain(async () => {
  const audit = await installLighthouse();
  const { origin } = await startDemoServer();
  const port = await freePort();
  const profile = mkdtempSync(path.join(tmpdir(), "bench-lighthouse-"));
  onFinish(() => rmSync(profile, { recursive: true, force: true }));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  let isMet = true;
  const measure = async (address: string) => {
    isMet = (await report(audit, `${origin}${address}`, port)) && isMet;
  };

  for (const address of ["/login", "/forgot-id", "/help/forgot-id"]) await measure(address);
  await walk(page, origin, measure);
  await browser.close();

  return isMet ? 0 : 1;
});

async function walk(page: Page, origin: string, measure: (address: string) => Promise<void>): Promise<void> {
  const member = (await demoMembers(origin)).everyday;
  const visitor = visitorOf(page);
  await visitor.open(`${origin}/forgot-id`);
  await visitor.type(identityOf(member));
  await visitor.press();
  await page.waitForURL("**/forgot-id/sent");
  await measure("/forgot-id/sent");
  await visitor.open(await mailedLink(origin, member));
  await visitor.press();
  await page.waitForURL("**/forgot-id/result");
  await measure("/forgot-id/result");
}

async function report(audit: Audit, url: string, port: number): Promise<boolean> {
  let best = await audit(url, { port, categories: Object.keys(AIMS) });
  for (let attempt = 1; attempt < ATTEMPTS && !meetsAims(best); attempt++) {
    const again = await audit(url, { port, categories: Object.keys(AIMS) });
    if (sum(again) > sum(best)) best = again;
  }
  const told = Object.entries(AIMS).map(([name, aim]) => `${name} ${best.scores[name]} (at least ${aim})`);
  console.log(`${new URL(url).pathname}: ${told.join(", ")}`);
  for (const sentence of best.missed) console.log(`  ${sentence}`);

  return meetsAims(best);
}

function meetsAims({ scores }: Scores): boolean {
  return Object.entries(AIMS).every(([name, aim]) => (scores[name] ?? 0) >= aim);
}

function sum({ scores }: Scores): number {
  return Object.values(scores).reduce((total, score) => total + score, 0);
}
