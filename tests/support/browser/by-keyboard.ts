import { expect, type Page } from "@playwright/test";

const MOST_STEPS = 80;

/** Presses Tab until the focus is there, and sees that it can be seen. */
export async function stepTo(
  page: Page,
  role: Parameters<Page["getByRole"]>[0],
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press("Tab");
    const focused = await target.evaluateAll((found) =>
      found.some((each) => each === document.activeElement),
    );
    if (focused) return;
  }
  throw new Error(`no way to ${role} ${name} by Tab on ${page.url()}`);
}

/** Radio buttons are one stop: arrows choose among them. */
export async function choose(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole("radio", { name, exact: true });
  await page.keyboard.press("Space");
  for (let steps = 0; steps < 10 && !(await wanted.isChecked()); steps++)
    await page.keyboard.press("ArrowRight");
  await expect(wanted).toBeChecked();
}

/** As somebody does who uses no mouse. */
export async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await stepTo(page, "button", name);
  await page.keyboard.press("Enter");
}
