import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { DemoVisit } from "@/tests/support/browser/demo-visit";
import { layoutFaults } from "@/tests/support/browser/layout-faults";
import { startDemo } from "@/tests/support/server/demo";
import { freePort } from "@/tests/support/server/free-port";
import { words } from "@/tests/support/words";

/** What a browser calls large and very large, where it starts with 16 px, on what is held in a hand or stands on a desk. */
const sizes = [
  { standard: 24, widths: [320, 375] },
  { standard: 32, widths: [320, 768, 1280] },
];
const ways = [
  { name: "in Japanese", member: "everyday", other: "kanjiSymbol", letter: "first", press: null },
  {
    name: "in English",
    member: "english",
    other: "oldCarrierAddress",
    letter: "second",
    press: words.ja.site.otherLanguage,
  },
  { name: "with readings", member: "transferred", other: null, letter: null, press: words.ja.site.readings },
] as const;
const addresses = [
  "/login?notice=idle",
  "/login?notice=no-cookies",
  "/help/forgot-id",
  "/accessibility",
  "/forgot-id/invalid",
  "/no-such-page",
  "/setup/abcdefghijklmnopqrstuvwxyz",
  "/demo",
  "/demo/mailbox",
  "/demo/letters/first",
];
const forms = ["/login", "/forgot-password", "/forgot-id", "/setup"];

let demo: ReturnType<typeof startDemo>;
let origin: string;
const folder = mkdtempSync(path.join(tmpdir(), "portal-large-text-"));

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const port = await freePort();
  origin = `http://localhost:${port}`;
  demo = startDemo(folder, port);
  await demo.started;
});

test.afterAll(async () => {
  demo.process.kill("SIGTERM");
  await demo.ended;
  rmSync(folder, { recursive: true, force: true });
});

for (const { name, member, other, letter, press } of ways)
  test(`every screen fits ${name}, however large the browser's text is`, async ({ browser }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ baseURL: origin, locale: "ja-JP" });
    const page = await context.newPage();
    const faults: string[] = [];
    const session = await context.newCDPSession(page);
    const look = async () => void faults.push(...(await faultsOfScreen(page, session)));
    await page.goto("/login");
    if (press) await page.getByRole("button", { name: press }).click();
    const visit = new DemoVisit(page, look);
    for (const address of addresses) await visit.open(address);
    for (const form of forms) await visit.sendEmpty(form);
    if (letter) await visit.setUp(letter);
    await visit.getBackIn(member);
    if (other) await visit.lookAfterAccount(other);
    await context.close();
    expect(faults).toEqual([]);
  });

/** Measures in each size. It is the browser's own setting: widths in `em` follow it, which no style sheet can make them do. */
async function faultsOfScreen(page: Page, session: CDPSession): Promise<string[]> {
  const faults: string[] = [];
  const screen = new URL(page.url()).pathname.replace(/[\w-]{22,}/, "…");
  for (const { standard, widths } of sizes) {
    await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const fault of await layoutFaults(page))
        faults.push(`${screen}, ${standard} px of text on ${width} px: ${fault}`);
    }
  }

  return faults;
}
