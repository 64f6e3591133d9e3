import type { Page } from "@playwright/test";
import { identityFields } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { plain, words } from "@/tests/support/words";

const { paper } = words.ja;
const kinds = ["notice", "card", "myna", "old"] as const;

const tab = (page: Page, kind: (typeof kinds)[number]) =>
  page.getByRole("radio", { name: plain(paper.kind[kind]), exact: true });
const drawing = (page: Page, kind: (typeof kinds)[number]) =>
  page.getByRole("img", { name: paper.description[kind] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("one paper is drawn at a time, the one that was chosen", async ({ page, police }) => {
      await page.goto("/forgot-id");
      await expect(drawing(page, "notice")).toBeVisible();

      for (const kind of kinds) {
        await tab(page, kind).check();
        for (const other of kinds)
          await expect(drawing(page, other)).toBeVisible({ visible: other === kind });
        await police.inspect();
      }
    });

    test("the chosen paper is still there after a refused post", async ({ page }) => {
      await page.goto("/forgot-id");
      await tab(page, "old").check();
      await (await identityFields(page)).submit.click();

      await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
      await expect(tab(page, "old")).toBeChecked();
      await expect(drawing(page, "old")).toBeVisible();
    });

    test("the field in focus marks its place in the drawing", async ({ page }) => {
      await page.goto("/forgot-id");
      const { symbol, number, insurerNumber, mailAddress } = await identityFields(page);
      const seen = new Set<string>();
      for (const field of [mailAddress, symbol, number, insurerNumber]) {
        await field.focus();
        await page.evaluate(() => scrollTo(0, 0));
        seen.add((await drawing(page, "notice").screenshot()).toString("base64"));
      }

      expect(seen.size).toBe(4);
    });
  });
}

test("the sample's own numbers are refused: nobody passes by copying them", async ({ page }) => {
  await page.goto("/forgot-id");
  const { insurerNumber, submit } = await identityFields(page);
  await insurerNumber.fill(paper.printed.insurerNumberValue);
  await submit.click();

  await expect(
    page
      .getByRole("main")
      .getByRole("alert")
      .getByRole("link", { name: words.ja.errorsInShort.insurerNumberCheckDigit }),
  ).toBeVisible();
});
