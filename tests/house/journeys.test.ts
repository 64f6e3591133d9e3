import { expect, it } from "vitest";
import { sourcesIn } from "@/tests/support/sources";
import { journeyFaults } from "./journey-rules";

it("journeys know screens by roles, labels and words alone", () => {
  const journeys = sourcesIn(["tests/journeys"]);

  expect(journeys.length).toBeGreaterThan(0);
  expect(journeys.flatMap(journeyFaults)).toEqual([]);
});

it.each([
  'await page.getByRole("button", { name: "確認" }).click();',
  "await expect(page).toHaveTitle(/エラー/);",
  'await page.locator(".button").click();',
  'await page.$("main > form");',
  'await expect(button).toHaveClass("primary");',
  'await page.evaluate(() => document.querySelector("form"));',
])("%s is found", (text) => {
  expect(journeyFaults({ path: "tests/journeys/login.spec.ts", text })).toHaveLength(1);
});

it("what a comment says in Japanese is no fault", () => {
  expect(journeyFaults({ path: "tests/journeys/login.spec.ts", text: "// 元年 is year one." })).toEqual([]);
});
