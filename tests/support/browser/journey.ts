import { type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Member } from "@/tests/support/members/member";
import { ownNetwork } from "@/tests/support/server/network";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { type Police, police } from "./page-police";

export type { Page } from "@playwright/test";
export { expect } from "@playwright/test";

type Fixtures = {
  /** Somebody with an account, whom only this test knows. */
  person: Member;
  police: Police;
  /** A portal that no other test uses: to set its clock, to break its mail service, to kill it. */
  ownPortal: Portal;
  /** A browser of its own, on another network: nothing is shared with `page`. */
  openBrowser(options?: { javaScriptEnabled?: boolean }): Promise<Page>;
};

/** `page` fails its test on what a browser complains about or a screen breaks its promises in. */
export const test = base.extend<Fixtures, { portal: Portal }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from this pattern.
    async ({}, use) => {
      const portal = await openPortal();
      await use(portal);
      await portal.close();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.app.origin),
  extraHTTPHeaders: async ({ locale: _ }, use) => use(ownNetwork()),
  person: async ({ portal }, use) => use(await portal.addPerson()),
  police: [
    async ({ page, portal, javaScriptEnabled }, use, info) => {
      const watch = police(page, javaScriptEnabled ?? true);
      await use(watch);
      if (info.errors.length > 0) await info.attach("server", { body: portal.app.output() });
      await watch.inspect();
      base.expect(watch.faults()).toEqual([]);
      await page.goto("about:blank");
      await portal.stopOthers();
    },
    { auto: true },
  ],
  ownPortal: async ({ page }, use) => {
    const portal = await openPortal();
    await use(portal);
    await page.goto("about:blank");
    await portal.close();
  },
  openBrowser: async ({ browser, portal, locale }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: portal.app.origin,
        extraHTTPHeaders: ownNetwork(),
        ...(locale && { locale }),
        ...options,
      });
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});
