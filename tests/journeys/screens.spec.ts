import type { Page } from "@playwright/test";
import {
  expectLanguage,
  identityFields,
  submitIdentity,
  typedBy,
} from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { logIn } from "@/tests/support/browser/password-forms";
import { someChoices, walkToConfirm } from "@/tests/support/browser/setup-forms";
import { linkMailedTo, proofMailedTo, temporaryPasswordMailedTo } from "@/tests/support/mail/mailbox";
import { words } from "@/tests/support/words";

/** Every screen looks right to axe in each of these ways of looking. */
const ways = [
  { name: "on a small phone, in the dark", width: 320, colorScheme: "dark", english: false, readings: false },
  { name: "with readings above the words", width: 375, colorScheme: "light", english: false, readings: true },
  { name: "in English on a desk", width: 1280, colorScheme: "light", english: true, readings: false },
] as const;

for (const { name, width, colorScheme, english, readings } of ways) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test("every screen of the setup can be read", async ({ page, portal, police }) => {
      test.setTimeout(300_000);
      const look = async () => {
        expect(await overflow(page), page.url()).toBe(0);
        await police.inspect();
      };
      await page.goto("/login");
      if (english) await page.getByRole("button", { name: words.ja.site.otherLanguage }).click();
      if (readings) await page.getByRole("button", { name: words.ja.site.readings }).click();
      await expectLanguage(page, english ? "en" : "ja");
      const choices = someChoices();
      const { setup } = words[english ? "en" : "ja"];
      if (readings) {
        await page.goto("/setup");
        return look();
      }

      await walkToConfirm(page, { newcomer: await portal.addNewcomer(), choices }, look);
      await page.getByRole("button", { name: setup.confirm.submit }).click();
      await expect(page).toHaveURL("/setup/sent");
      await look();
      await page.goto(await proofMailedTo(choices, portal));
      await look();
      await page.getByRole("button", { name: setup.proof.submit }).click();
      await expect(page).toHaveURL("/setup/done");
      await look();
    });

    test("every screen of the journeys can be read", async ({ page, person, portal, police }) => {
      test.setTimeout(600_000);
      const look = async () => {
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await overflow(page), page.url()).toBe(0);
        await police.inspect();
      };
      const open = async (path: string) => {
        await page.goto(path);
        await look();
      };
      await page.goto("/login");
      if (english) await page.getByRole("button", { name: words.ja.site.otherLanguage }).click();
      if (readings) await page.getByRole("button", { name: words.ja.site.readings }).click();
      await expectLanguage(page, english ? "en" : "ja");
      if (readings)
        await expect(page.getByRole("button", { pressed: true })).toHaveText(words.ja.site.readings);
      for (const path of [
        "/login",
        "/help/forgot-id",
        "/accessibility",
        "/forgot-password",
        "/forgot-id/invalid",
      ])
        await open(path);
      police.allow(/404/);
      await open("/no-such-page");

      await open("/forgot-id");
      if (!readings) {
        await (await identityFields(page)).submit.click();
        await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
        await look();
      }
      await page.goto("/forgot-id");
      if (readings) return;

      await submitIdentity(page, typedBy(person));
      await expect(page).toHaveURL("/forgot-id/sent");
      await look();
      await open(await linkMailedTo(person, portal));
      await page.getByRole("main").getByRole("button").first().click();
      await expect(page).toHaveURL("/forgot-id/result");
      await look();
      await open("/forgot-id/result/reset");
      await page.getByRole("main").getByRole("button").first().click();
      await expect(page).toHaveURL("/temporary-password/sent");
      await look();
      const temporary = await temporaryPasswordMailedTo(person, portal);
      await page.goto("/login");
      await logIn(page, person.loginId, temporary);
      await expect(page).toHaveURL("/new-password");
      await look();
    });
  });
}

/** How far the page can be pushed sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
