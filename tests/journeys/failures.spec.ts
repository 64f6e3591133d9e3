import type { Page } from "@playwright/test";
import { untilScriptsRun } from "@/tests/support/browser/hydrated";
import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { startDatabaseProxy } from "@/tests/support/database/proxy";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import { startApp } from "@/tests/support/server/app";
import { words } from "@/tests/support/words";

const { broken, updated } = words.ja.error;
const { link, invalid } = words.ja.forgotId;
const UNKNOWN_TOKEN = "/forgot-id/00000000000000000000000000";
const NO_ACTION = `40${"0".repeat(40)}`;

test("while the database is away a page says so, scripts or not, and works again afterwards", async ({
  page,
  police,
  portal,
  openBrowser,
}) => {
  const database = await startDatabaseProxy(portal.databaseUrl);
  const app = await startApp({ databaseUrl: database.url, mailUrl: portal.mail.url });
  const address = `${app.origin}${UNKNOWN_TOKEN}`;
  const plainPage = await openBrowser({ javaScriptEnabled: false });
  police.allow(/500/);

  database.shut();
  for (const each of [page, plainPage]) {
    expect((await each.goto(address))?.status()).toBe(500);
    await expectScreen(each, broken.title);
  }

  database.open();
  for (const each of [page, plainPage]) {
    await expect(async () => {
      await each.getByRole("link", { name: broken.press }).click();
      await expectScreen(each, invalid.title);
    }).toPass();
    expect(new URL(each.url()).pathname).toBe(UNKNOWN_TOKEN);
  }

  await page.goto("about:blank");
  await app.stop();
  await database.close();
});

test.describe("a form that is older than the release", () => {
  test("says with scripts that the page was updated, and works after the reload", async ({
    page,
    person,
    portal,
    police,
  }) => {
    await openLinkOf(page, person, portal);
    police.allow(/409|UnrecognizedActionError/);
    await untilScriptsRun(page);
    await page.route("**/*", (route) => {
      const headers = { ...route.request().headers(), "next-action": NO_ACTION };
      return route.continue(route.request().method() === "POST" ? { headers } : {});
    });
    await page.getByRole("button", { name: link.show }).click();
    await expectScreen(page, updated.title);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

    await page.unroute("**/*");
    await page.getByRole("button", { name: updated.press }).click();
    await expectScreen(page, link.title);
  });

  test("says the same without scripts", async ({ person, portal, openBrowser }) => {
    const plainPage = await openBrowser({ javaScriptEnabled: false });
    await openLinkOf(plainPage, person, portal);
    await plainPage.route("**/*", (route) => {
      const sent = route.request().postData();
      const postData = sent?.replace(/(?<=\$ACTION_ID_)[0-9a-f]+/g, NO_ACTION);
      return route.continue(postData ? { postData } : {});
    });
    await plainPage.getByRole("button", { name: link.show }).click();
    await expectScreen(plainPage, updated.title);

    await plainPage.unroute("**/*");
    await plainPage.getByRole("link", { name: updated.press }).click();
    await expectScreen(plainPage, link.title);
  });
});

test("what closes a tab closes one that a page opened, and says of any other that it may be closed", async ({
  page,
  police,
  openBrowser,
}) => {
  police.allow(/Scripts may close only the windows that were opened by them/);
  await page.goto("/forgot-id/invalid");
  await untilScriptsRun(page);
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    page.evaluate(() => void window.open(window.location.href)),
  ]);
  await untilScriptsRun(opened);
  await Promise.all([
    opened.waitForEvent("close"),
    opened.getByRole("link", { name: invalid.close }).click(),
  ]);

  for (const each of [page, await openBrowser({ javaScriptEnabled: false })]) {
    await each.goto("/forgot-id/invalid");
    await expect(each.getByText(invalid.closeYourself)).toBeHidden();
    await each.getByRole("link", { name: invalid.close }).press("Enter");
    await expect(each.getByText(invalid.closeYourself)).toBeVisible();
  }
});

async function expectScreen(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(`${title} | KOSMO Communication Web`);
}

async function openLinkOf(
  page: Page,
  person: Parameters<typeof typedBy>[0],
  portal: Parameters<typeof linkMailedTo>[1],
): Promise<void> {
  await page.goto("/forgot-id");
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL("/forgot-id/sent");
  await page.goto(await linkMailedTo(person, portal));
}
