import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { ConsoleMessage, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** The end of every title, and what may stand before a screen's name in it. */
const TITLE_MARKS = /^(エラー：|Error: )/;

export type Police = {
  /** Looks at the screen as it stands now. */
  inspect(): Promise<void>;
  /** A console message that this test causes on purpose. */
  allow(pattern: RegExp): void;
  faults(): string[];
};

/**
 * Watches a page: what a browser complains about, and what every screen of the product promises. `patienceMs` is how long
 * a screen may take to be as promised, as long as any other expectation where it is not given.
 */
export function police(page: Page, hasScripts: boolean, patienceMs?: number): Police {
  const faults: string[] = [];
  const allowed: RegExp[] = [];
  const blame = (fault: string) => {
    if (!allowed.some((pattern) => pattern.test(fault))) faults.push(`${page.url()}: ${fault}`);
  };
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error" || message.type() === "warning") blame(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => blame(`uncaught: ${error.message}`));
  page.on("domcontentloaded", () => void structureFaults(page).then((found) => found.forEach(blame)));

  return {
    inspect: () => inspect(page, hasScripts, patienceMs),
    allow: (pattern) => allowed.push(pattern),
    faults: () => faults,
  };
}

/** Screens that axe found right in this process: the same once more needs no second look. */
const known = new Set<string>();

/**
 * Axe is a script itself: screens are seen by it where scripts run. It need not describe what is right, nor sum up frames of
 * other origins in a window of their own: there are none, and both together took longer than judging.
 */
async function inspect(page: Page, hasScripts: boolean, timeout?: number): Promise<void> {
  // While scripts take a screen's place, its title can be missing for a moment.
  // A screen that is being loaded again has no body for a moment.
  await page.waitForLoadState("domcontentloaded");
  const patience = timeout === undefined ? {} : { timeout };
  await expect.poll(() => structureFaults(page), { message: page.url(), ...patience }).toEqual([]);
  if (!hasScripts || !page.url().startsWith("http")) return;

  const screen = await fingerprint(page);
  if (known.has(screen)) return;
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(told, `axe on ${page.url()}`).toEqual([]);
  known.add(screen);
}

/** Everything that axe judges by, without digits: those differ by member and moment. */
async function fingerprint(page: Page): Promise<string> {
  const looks = await page.evaluate(() => {
    const ways = ["dark", "light"].filter((way) => matchMedia(`(prefers-color-scheme: ${way})`).matches);
    return `${ways} ${innerWidth}x${innerHeight} ${document.title} ${document.body.outerHTML}`;
  });

  return createHash("sha256")
    .update(looks.replace(/nonce="[^"]*"|\d+/g, ""))
    .digest("base64");
}

/** What a page that is being left says no longer counts. */
async function structureFaults(page: Page): Promise<string[]> {
  if (!page.url().startsWith("http")) return [];

  const seen = await page
    .evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return {
        headings: [...document.querySelectorAll("h1")].map((heading) => {
          const bare = heading.cloneNode(true) as HTMLElement;
          for (const reading of bare.querySelectorAll("rt, rp")) reading.remove();
          return bare.textContent ?? "";
        }),
        title: document.title,
        language: document.documentElement.lang,
        twice: ids.filter((id, place) => ids.indexOf(id) !== place),
      };
    })
    .catch(() => null);
  if (!seen) return [];

  const { headings, title, language, twice } = seen;
  const name = headings[0]?.trim() ?? "";
  const faults = [];
  if (headings.length !== 1) faults.push(`${headings.length} h1`);
  if (!title.replace(TITLE_MARKS, "").startsWith(name))
    faults.push(`title 「${title}」 under h1 「${name}」`);
  if (!/^(ja|en)$/.test(language)) faults.push(`lang "${language}"`);
  if (twice.length > 0) faults.push(`ids twice: ${twice.join(" ")}`);

  return faults;
}
