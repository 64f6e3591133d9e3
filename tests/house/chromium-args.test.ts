import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TURNED_OFF } from "@/tests/support/browser/chromium-args";

it("what Playwright turns off in a browser stays off in ours", () => {
  const driver = readFileSync("node_modules/playwright-core/lib/coreBundle.js", "utf8");
  const [, list = ""] = /disabledFeatures = \[(.*?)\]\.filter/s.exec(driver) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name);

  expect(names).toContain("PaintHolding");
  expect(TURNED_OFF).toEqual(expect.arrayContaining(names));
});
