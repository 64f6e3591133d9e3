import type { Page } from "@playwright/test";
import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import {
  choosePassword,
  expectScreen,
  logIn,
  temporaryPasswordMailedTo,
} from "@/tests/support/browser/password-forms";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import type { Member } from "@/tests/support/members/member";
import type { Portal } from "@/tests/support/server/portal";
import { words } from "@/tests/support/words";

const { link, reset, invalid, result } = words.ja.forgotId;
/** Of a visit's ten minutes: what is left is time enough for a slow machine to show the page, and is waited for. */
const NEAR_ITS_END = { minutes: 9, seconds: 40 };
const NEW_PASSWORD = "orange trees and seven sparrows";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("after the reset, a new password and a log-out the next person sees neither ID nor address", async ({
      page,
      person,
      portal,
    }) => {
      await showId(page, person, portal);
      await page.goto("/forgot-id/result/reset");
      await page.getByRole("button", { name: reset.button }).click();
      await expect(page).toHaveURL("/temporary-password/sent");
      await expectNothingOf(page, person);
      await page.goto("/forgot-id/result");
      await expect(page).toHaveURL("/temporary-password/sent");

      await page.goto("/login");
      await logIn(page, person.loginId, await temporaryPasswordMailedTo(person, portal));
      await choosePassword(page, NEW_PASSWORD);
      await expect(page).toHaveURL(/account/);
      await expectNothingOf(page, person);

      await page.getByRole("main").getByRole("button", { name: words.ja.account.logOut }).click();
      await expectScreen(page, "/login?notice=logged-out", words.ja.login.title);
      await page.goBack();
      await expect(page.getByRole("main")).not.toContainText(person.loginId);
      await expectNothingOf(page, person);
    });

    test("a log-out takes every cookie along but the languages and the known browser, and what the browser put by", async ({
      page,
      person,
    }) => {
      await page.goto("/login");
      await page.getByRole("button", { name: "English" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.login.title);
      await logIn(page, person.loginId, person.password);
      await expect(page).toHaveURL("/account");

      const answered = page.waitForResponse((response) => response.url().endsWith("/log-out"));
      await page.getByRole("main").getByRole("button", { name: words.en.account.logOut }).click();
      const answer = await answered;
      expect(await answer.headerValue("clear-site-data")).toBe('"cache", "storage"');
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.login.title);
      const names = (await page.context().cookies()).map(({ name }) => name).sort();
      expect(names.filter((name) => name !== "probe")).toEqual(["known", "locale"]);
    });

    test("the result page empties itself at the minute it names", async ({ page, ownPortal }) => {
      const person = await ownPortal.addPerson();
      await showId(page, person, ownPortal);
      await ownPortal.app.shiftTime(NEAR_ITS_END);
      await page.goto(`${ownPortal.app.origin}/forgot-id/result`);
      await expect(page.getByRole("main")).toContainText(person.loginId);

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(invalid.title);
      await expect(page.getByRole("main")).not.toContainText(person.loginId);
      await expect(page).toHaveURL(`${ownPortal.app.origin}/forgot-id/invalid`);
    });
  });
}

test("the result page empties itself where the network is gone, too", async ({ page, ownPortal, police }) => {
  police.allow(/ERR_INTERNET_DISCONNECTED/);
  const person = await ownPortal.addPerson();
  await showId(page, person, ownPortal);
  await ownPortal.app.shiftTime(NEAR_ITS_END);
  await page.goto(`${ownPortal.app.origin}/forgot-id/result`);
  await page.context().setOffline(true);
  await expect(page.getByText(person.loginId)).toHaveCount(0);
  await page.context().setOffline(false);
  await page.goto(`${ownPortal.app.origin}/login`);
});

test("without a clipboard the copy button selects the ID and says what to do", async ({
  page,
  person,
  portal,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await showId(page, person, portal);
  await page.getByRole("button", { name: result.copy }).click();
  await expect(page.getByRole("status").filter({ hasText: result.notCopied })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(person.loginId);
});

async function showId(page: Page, person: Member, portal: Portal): Promise<void> {
  await page.goto(`${portal.app.origin}/forgot-id`);
  await submitIdentity(page, typedBy(person));
  await page.goto(await linkMailedTo(person, portal));
  await page.getByRole("button", { name: link.show }).click();
  await expect(page).toHaveURL(`${portal.app.origin}/forgot-id/result`);
}

/** What another person finds at the addresses where ID and address once stood. */
async function expectNothingOf(page: Page, person: Member): Promise<void> {
  for (const path of ["/forgot-id/result", "/forgot-id/sent"]) {
    const text = await (await page.request.get(path)).text();
    expect(text).not.toContain(person.loginId);
    expect(text).not.toContain(person.mailAddress);
  }
}
