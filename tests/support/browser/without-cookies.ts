import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import config from "@/playwright.config";

const BLOCKED = 2;
const settings = { profile: { default_content_setting_values: { cookies: BLOCKED } } };

/** Runs a visit in a browser whose settings block every cookie. */
export async function visitWithoutCookies(
  options: { baseURL: string; javaScriptEnabled: boolean },
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "without-cookies-"));
  mkdirSync(path.join(folder, "Default"));
  writeFileSync(path.join(folder, "Default", "Preferences"), JSON.stringify(settings));
  const browser = await chromium.launchPersistentContext(folder, {
    ...config.use?.launchOptions,
    ...options,
    locale: "ja-JP",
  });
  try {
    await visit(await browser.newPage());
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
