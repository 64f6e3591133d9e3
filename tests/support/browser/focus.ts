import type { Locator, Page } from "@playwright/test";

/** Where a link within the page has led: to what has the focus, or without scripts to what its address names. */
export function placeReached(page: Page): Locator {
  return page.locator(":focus, :target").first();
}
