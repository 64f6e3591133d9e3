import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { COMPILE_AHEAD } from "@/scripts/compile-ahead.mjs";
import { expect, test } from "@/tests/support/browser/journey";
import { bareScripts } from "@/tests/support/server/bare-app";

const BUDGET_BYTES = 15_000;

test("a page of the journeys brings at most 15 KB more scripts than a bare page of the framework, compiled while they arrive", async ({
  openBrowser,
}) => {
  test.setTimeout(480_000);
  const bare = gzipped(bareScripts());
  expect(bare).toBeGreaterThan(0);

  for (const path of ["/login", "/forgot-id"]) {
    const scripts = await scriptsOf(await openBrowser(), path);
    const loaded = gzipped(scripts);
    const extra = loaded - bare;
    expect(loaded, `${path} loads scripts`).toBeGreaterThan(0);
    expect(extra, `${path}: ${loaded} bytes, bare: ${bare}`).toBeLessThanOrEqual(BUDGET_BYTES);
    for (const script of scripts)
      expect(script.toString().startsWith(COMPILE_AHEAD), `${path}: ${script.subarray(0, 80)}`).toBe(true);
  }
});

/** Every script that a browser with an empty cache fetches until nothing more comes. */
async function scriptsOf(page: Page, path: string): Promise<Buffer[]> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  await page.goto(path, { waitUntil: "networkidle" });

  return Promise.all(bodies);
}

/** Bytes as they travel, whatever a server's own compression makes of them. */
function gzipped(scripts: Buffer[]): number {
  return scripts.reduce((bytes, script) => bytes + gzipSync(script).length, 0);
}
