import { register } from "node:module";
import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "./tests/support/browser/chromium-args";

register("./tests/support/browser/json-modules.mjs", import.meta.url);

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/database/run.ts",
  outputDir: ".test/journeys",
  fullyParallel: true,
  workers: 2,
  // On a machine that others keep busy a browser can miss a moment: what fails once is told, what fails twice fails.
  retries: process.env.CI ? 1 : 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: "list",
  use: {
    locale: "ja-JP",
    actionTimeout: 60_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM || "/usr/bin/chromium",
      args: chromiumArgs,
    },
  },
});
