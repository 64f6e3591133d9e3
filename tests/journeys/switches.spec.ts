import {
  expectLanguage,
  expectTyped,
  fillIdentity,
  type Typed,
  typedBy,
} from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { lettersAlone } from "@/tests/support/browser/layout-faults";
import { readings, words } from "@/tests/support/words";

const { site: ja, forgotId: formJa } = words.ja;
const [, reading] =
  Object.entries(readings).find(([word]) => formJa.form.insurerNumber.startsWith(word)) ?? [];
if (!reading) throw new Error("the label has no reading");
/** A label breaks between its words. */
const insurerNumber = new RegExp(`^${[...formJa.form.insurerNumber].join(" ?")}( |$)`);
const { site: en, forgotId: formEn } = words.en;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the other language stays from screen to screen until it is switched back", async ({
      page,
      police,
    }) => {
      await page.goto("/forgot-id");
      await page.getByRole("button", { name: ja.otherLanguage }).click();

      await expect(page).toHaveURL("/forgot-id");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(formEn.form.title);
      await expect(page).toHaveTitle(new RegExp(`^${formEn.form.title}`));
      await expectLanguage(page, "en");
      await police.inspect();
      await page.goto("/login");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.login.title);

      await page.getByRole("button", { name: en.otherLanguage }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.ja.login.title);
    });

    test("readings appear above the words for whoever asks, and stay", async ({ page, police }) => {
      await page.goto("/forgot-id");
      const readings = page.getByRole("button", { name: ja.readings });
      await expect(page.getByText(reading).filter({ visible: true }).first()).toBeHidden();
      await expect(readings).toHaveAttribute("aria-pressed", "false");
      await readings.click();

      await expect(page.getByText(reading).filter({ visible: true }).first()).toBeVisible();
      await expect(readings).toHaveAttribute("aria-pressed", "true");
      await police.inspect();
      await page.goto("/help/forgot-id");
      await expect(page.getByText(reading).filter({ visible: true }).first()).toBeVisible();

      await readings.click();
      await expect(page.getByText(reading).filter({ visible: true }).first()).toBeHidden();
    });

    test("readings stand in errors too, and are not read aloud twice", async ({ page }) => {
      await page.goto("/forgot-id");
      await page.getByRole("button", { name: ja.readings }).click();
      await page.getByRole("button", { name: formJa.form.submit, exact: true }).click();
      const box = page.getByRole("main").getByRole("alert");
      await expect(box.getByText(reading)).toBeVisible();
      await expect(box.getByRole("link", { name: insurerNumber })).toBeVisible();
      await expect(page.getByText(reading).filter({ visible: true }).first()).toBeVisible();

      await expect(page.getByRole("textbox", { name: insurerNumber })).toBeVisible();
      await expect(page.getByRole("button", { name: formJa.form.submit, exact: true })).toBeVisible();
    });
  });
}

test("no line is left with a letter alone where readings stand above the words", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/help/forgot-id");
  await page.getByRole("button", { name: ja.readings }).click();
  await expect(page.getByText(reading).filter({ visible: true }).first()).toBeVisible();

  expect(await lettersAlone(page)).toEqual([]);
});

test("what is typed stays typed when the language changes", async ({ page, person }) => {
  const typed: Typed = typedBy(person);
  await page.goto("/forgot-id");
  await fillIdentity(page, typed);
  await page.getByRole("button", { name: ja.otherLanguage }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(formEn.form.title);
  await expectTyped(page, typed);
});

test("looking at a screen in another language needs a press: an address alone switches nothing", async ({
  page,
}) => {
  await page.goto("/forgot-id?locale=en&ruby=on");

  await expectLanguage(page, "ja");
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).toEqual(["probe"]);
});
