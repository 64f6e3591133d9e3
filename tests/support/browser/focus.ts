import { expect, type Locator, type Page } from "@playwright/test";

/** Where a link within the page has led: to what has the focus, or without scripts to what its address names. */
export function placeReached(page: Page): Locator {
  return page.locator(":focus, :target").first();
}

/** A link of the summary has led to an input whose label, help and error can be read without scrolling. */
export async function expectFieldInView(page: Page): Promise<void> {
  const reached = placeReached(page);
  await expect(reached).toBeInViewport({ ratio: 1 });
  const field = page.locator("[data-invalid]").filter({ has: reached });
  await expect(field.locator("legend, label").first()).toBeInViewport({ ratio: 1 });
  await expect(field.locator("p[id$=-error]")).toBeInViewport({ ratio: 1 });
}

/** How far down the page a field begins: at its label. */
export async function topOf(field: Locator): Promise<number> {
  return field.evaluate((input: HTMLInputElement) => {
    const top = input.labels?.[0]?.getBoundingClientRect().top ?? Number.NaN;
    return top + window.scrollY;
  });
}
