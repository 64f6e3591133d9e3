import { expect, it } from "vitest";
import { sourcesIn } from "@/tests/support/sources";
import { mayWait, sleepsIn } from "./waiting-rules";

const tests = sourcesIn(["tests"]).filter(({ path }) => !path.startsWith("tests/house/waiting"));

it("tests wait for what they await, never for a time", () => {
  expect(tests.filter(({ path }) => !(path in mayWait)).flatMap(sleepsIn)).toEqual([]);
});

it.each(Object.keys(mayWait))("%s, which may, still does", (file) => {
  expect(tests.filter(({ path }) => path === file).flatMap(sleepsIn)).not.toEqual([]);
});

it.each([
  'import { setTimeout as pause } from "node:timers/promises";',
  "await page.waitForTimeout(3000);",
  "await new Promise((resolve) => setTimeout(resolve, 100));",
  'await page.waitForLoadState("networkidle");',
])("%s is found", (text) => {
  expect(sleepsIn({ path: "tests/store/login/log-in.test.ts", text })).toHaveLength(1);
});

it("a test that may take longer is no sleep", () => {
  const text = "test.setTimeout(300_000);";

  expect(sleepsIn({ path: "tests/journeys/demo.spec.ts", text })).toEqual([]);
});
