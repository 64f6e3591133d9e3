import type { Page } from "@playwright/test";
import { untilScriptsRun } from "@/tests/support/browser/hydrated";
import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import type { Member } from "@/tests/support/members/member";
import type { Portal } from "@/tests/support/server/portal";
import { asRead, plain, saying, words } from "@/tests/support/words";

const { link, invalid, result } = words.ja.forgotId;

test("looking spends nothing: HEAD, GET, prefetch, and a scanner that runs a whole browser", async ({
  page,
  person,
  portal,
  request,
  openBrowser,
}) => {
  const url = await askForLink(page, person, portal);
  expect((await request.head(url)).status()).toBe(200);
  for (let time = 0; time < 20; time++) expect((await request.get(url)).status()).toBe(200);
  const prefetches: Record<string, string>[] = [
    { purpose: "prefetch" },
    { "sec-purpose": "prefetch;prerender" },
    { "next-router-prefetch": "1", rsc: "1" },
    { rsc: "1" },
  ];
  for (const headers of prefetches) expect((await request.get(url, { headers })).ok()).toBe(true);
  const scanner = await openBrowser();
  await scanner.goto(url);
  await untilScriptsRun(scanner);
  await expect(scanner.getByRole("button", { name: link.show })).toBeVisible();

  await page.goto(url);
  await page.getByRole("button", { name: link.show }).click();
  await expect(page.getByRole("main")).toContainText(person.loginId);
});

test("a spent link shows the result again to its own browser, and says to any other that it was opened", async ({
  page,
  person,
  portal,
  openBrowser,
}) => {
  const url = await askForLink(page, person, portal);
  await page.goto(url);
  const other = await openBrowser();
  await other.goto(url);
  await page.getByRole("button", { name: link.show }).click();
  await expect(page).toHaveURL("/forgot-id/result");

  await other.getByRole("button", { name: link.show }).click();
  await expectInvalid(other, invalid.openedMore);
  await expect(other.getByRole("main")).toContainText(
    saying(invalid.opened, { at: /\d+\D\d+\D+\d+:\d\d\s?/ }),
  );
  await expect(other.getByRole("main")).not.toContainText(person.loginId);

  await page.goBack();
  await expect(page.getByRole("main")).toBeVisible();
  await page.goto(url);
  await expectInvalid(page, invalid.stillHere);
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page).toHaveURL("/forgot-id/result");
  await expect(page.getByRole("main")).toContainText(person.loginId);
});

test("a newer mail makes the older link invalid, and says when it was sent", async ({ page, ownPortal }) => {
  const person = await ownPortal.addPerson();
  const older = await askForLink(page, person, ownPortal);
  await ownPortal.app.shiftTime({ minutes: 2 });
  ownPortal.mail.forget();
  const newer = await askForLink(page, person, ownPortal);
  expect(newer).not.toBe(older);

  await page.goto(older);
  await expectInvalid(page, saying(invalid.replaced));
  await expect(page.getByRole("main")).toContainText(plain(invalid.useNewer));
  await expect(page.getByRole("main")).not.toContainText(plain(invalid.again));
  await page.goto(newer);
  await page.getByRole("button", { name: link.show }).click();
  await expect(page.getByRole("main")).toContainText(person.loginId);
});

test("a link dies one hour after its mail was sent, and not before", async ({ page, ownPortal }) => {
  const person = await ownPortal.addPerson();
  const url = await askForLink(page, person, ownPortal);
  await ownPortal.app.shiftTime({ minutes: 55 });
  await page.goto(url);
  await expect(page.getByRole("button", { name: link.show })).toBeVisible();
  await ownPortal.app.shiftTime({ minutes: 60, seconds: 1 });
  await page.getByRole("button", { name: link.show }).click();
  await expectInvalid(page, saying(invalid.expired));
  await page.goto(url);
  await expectInvalid(page, invalid.expiredMore);
});

test("a link that nobody was sent is invalid without a reason", async ({ page }) => {
  await page.goto(`/forgot-id/${"A".repeat(22)}`);

  await expectInvalid(page, invalid.again);
  for (const reason of [invalid.opened, invalid.expired, invalid.replaced, invalid.limited])
    await expect(page.getByRole("main")).not.toContainText(saying(reason));
  await page.getByRole("link", { name: invalid.start }).click();
  await expect(page).toHaveURL("/forgot-id");
});

test("what a mail program took into the URL, and capitals, do no harm", async ({
  page,
  person,
  portal,
  request,
}) => {
  const url = await askForLink(page, person, portal);
  const token = url.slice(url.lastIndexOf("/") + 1);
  const tails = [...".,)>。）」=\"'!;:", "%20", "%0A", "%0D%0A", "%E3%80%80", "=0D", ".%20"];
  for (const tail of tails) {
    const seen = await request.get(url + tail);
    expect(asRead(await seen.text()), tail).toContain(link.show);
  }

  await page.goto(`${url.replace(token, token.toUpperCase())}。`);
  await page.getByRole("button", { name: link.show }).click();
  await expect(page).toHaveURL("/forgot-id/result");
  await expect(page.getByRole("main")).toContainText(person.loginId);
});

test("the result is for the browser that pressed the button alone", async ({
  page,
  person,
  portal,
  openBrowser,
}) => {
  const url = await askForLink(page, person, portal);
  await page.goto(url);
  await page.getByRole("button", { name: link.show }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(result.title);
  const other = await openBrowser();
  await other.goto("/forgot-id/result");

  await expect(other).toHaveURL("/forgot-id/invalid");
  await expect(other.getByRole("main")).not.toContainText(person.loginId);
});

/** The journey up to the mail. */
async function askForLink(page: Page, person: Member, portal: Portal): Promise<string> {
  await page.goto(`${portal.app.origin}/forgot-id`);
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL(`${portal.app.origin}/forgot-id/sent`);

  return linkMailedTo(person, portal);
}

async function expectInvalid(page: Page, reason: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(invalid.title);
  await expect(page.getByRole("main")).toContainText(plain(invalid.lead));
  await expect(page.getByRole("main")).toContainText(typeof reason === "string" ? plain(reason) : reason);
}
