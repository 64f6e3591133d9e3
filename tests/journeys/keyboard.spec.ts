import type { Page } from "@playwright/test";
import { typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { linkMailedTo } from "@/tests/support/mail/mailbox";

const MOST_STEPS = 80;

test("the whole journey can be walked with the keyboard alone", async ({ page, person, portal }) => {
  const typed = typedBy(person);
  await page.goto("/login");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本文へ移動" })).toBeFocused();
  await stepTo(page, "link", "IDを忘れた方はこちら");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/forgot-id");

  await stepTo(page, "textbox", /^記号/);
  await page.keyboard.type(typed.symbol);
  await stepTo(page, "textbox", /^番号/);
  await page.keyboard.type(typed.number);
  await stepTo(page, "radio", /^(男性|女性)$/);
  await choose(page, "女性");
  await stepTo(page, "radio", /^(令和|昭和)$/);
  await choose(page, "昭和");
  for (const [label, text] of [
    ["年", typed.year],
    ["月", typed.month],
    ["日", typed.day],
  ] as const) {
    await stepTo(page, "textbox", new RegExp(`^${label}$`));
    await page.keyboard.type(text);
  }
  await stepTo(page, "textbox", /^保険者番号/);
  await page.keyboard.type(typed.insurerNumber);
  await stepTo(page, "textbox", /^ご登録いただいたメールアドレス/);
  await page.keyboard.type(typed.mailAddress);
  await stepTo(page, "button", "確認");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/forgot-id/sent");

  await page.goto(await linkMailedTo(person, portal));
  await stepTo(page, "button", "ログインIDを表示する");
  await page.keyboard.press("Space");
  await expect(page.getByRole("main")).toContainText(person.loginId);
  await stepTo(page, "button", "IDをコピー");
  await stepTo(page, "link", "パスワード初期化");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/forgot-id/result/reset");
  await stepTo(page, "button", "パスワードを初期化する");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/temporary-password/sent");
});

test("after a refusal focus stands on the summary, and its links lead to the fields", async ({ page }) => {
  await page.goto("/forgot-id");
  await stepTo(page, "textbox", /^番号/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await stepTo(page, "link", /^番号を入力してください/);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("textbox", { name: /^番号/ })).toBeFocused();
});

/** Presses Tab until the focus is there, and sees that it can be seen. */
async function stepTo(
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
async function choose(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole("radio", { name, exact: true });
  await page.keyboard.press("Space");
  for (let steps = 0; steps < 10 && !(await wanted.isChecked()); steps++)
    await page.keyboard.press("ArrowRight");
  await expect(wanted).toBeChecked();
}
