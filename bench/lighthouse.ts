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
import { median } from "./support/load";
import { startBare } from "./support/server";

/**
 * What Lighthouse says of the screens on a phone, in the browser that walked there: a screen of the journey shows
 * itself to nobody else. Each score is the middle one of several audits (`npm run bench -- lighthouse 5`). The framework's
 * smallest page comes first: no screen can be expected to do better than that here. Performance is told by processor time
 * alone, too: what it says of a page holds on a crowded machine as well.
 */
const AIMS = { accessibility: 100, "best-practices": 100, performance: 98 };
const AUDITS = Number(process.argv[2] ?? 5);

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

  await reportBare(audit, port);
  for (const address of ["/login", "/forgot-id", "/help/forgot-id", "/forgot-password"])
    await measure(address);
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
  const link = await mailedLink(origin, member);
  await measure(new URL(link).pathname);
  await visitor.open(link);
  await visitor.press();
  await page.waitForURL("**/forgot-id/result");
  for (const address of ["/forgot-id/result", "/forgot-id/result/reset"]) await measure(address);
  await visitor.open(`${origin}/forgot-id/result/reset`);
  await visitor.press();
  await page.waitForURL("**/temporary-password/sent");
  await measure("/temporary-password/sent");
}

async function reportBare(audit: Audit, port: number): Promise<void> {
  const bare = await startBare(await freePort());
  onFinish(() => bare.stop());
  const { middle, undisturbed } = await auditOften(audit, `${bare.origin}/dynamic`, port);
  console.log(`a bare page of the framework: performance ${middle("performance")}, ${undisturbed}`);
}

async function report(audit: Audit, url: string, port: number): Promise<boolean> {
  const { middle, undisturbed, missed } = await auditOften(audit, url, port);
  const told = Object.entries(AIMS).map(([name, aim]) => `${name} ${middle(name)} (at least ${aim})`);
  console.log(`${new URL(url).pathname}: ${told.join(", ")}, ${undisturbed}`);
  for (const sentence of missed) console.log(`  ${sentence}`);

  return Object.entries(AIMS).every(([name, aim]) => middle(name) >= aim);
}

async function auditOften(audit: Audit, url: string, port: number) {
  const audits: Scores[] = [];
  for (let n = 0; n < AUDITS; n++) audits.push(await audit(url, { port, categories: Object.keys(AIMS) }));

  return {
    middle: (name: string) => median(audits.map(({ scores }) => scores[name] ?? 0)),
    undisturbed: `by processor time alone ${median(audits.map(({ undisturbed }) => undisturbed))}`,
    missed: [...new Set(audits.flatMap(({ missed }) => missed))],
  };
}
