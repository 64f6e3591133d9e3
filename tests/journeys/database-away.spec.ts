import { expectTyped, submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { logIn } from "@/tests/support/browser/password-forms";
import { startDatabaseProxy } from "@/tests/support/database/proxy";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import { startApp } from "@/tests/support/server/app";
import { words } from "@/tests/support/words";

test("started without its database, lost and found again: the product goes on without a restart", async ({
  page,
  person,
  portal,
  police,
}) => {
  const database = await startDatabaseProxy(portal.databaseUrl);
  database.shut();
  const app = await startApp({ databaseUrl: database.url, mailUrl: portal.mail.url });
  await page.goto(`${app.origin}/forgot-id`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.ja.forgotId.form.title);
  expect((await fetch(`${app.origin}/api/health/live`)).status).toBe(200);
  await expectReady(app.origin, 503);

  police.allow(/500/);
  await submitIdentity(page, typedBy(person));
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.ja.common.form.failed);
  await expectTyped(page, typedBy(person));

  database.open();
  await expectReady(app.origin, 200);
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL(`${app.origin}/forgot-id/sent`);
  const link = await linkMailedTo(person, portal);

  database.shut();
  await expectReady(app.origin, 503);
  await page.goto(`${app.origin}/login`);
  await logIn(page, person.loginId, person.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.ja.common.form.failed);
  expect(app.output()).toContain("Failed query");
  for (const fact of [person.loginId, person.mailAddress, person.password])
    expect(app.output()).not.toContain(fact);
  database.open();
  await expectReady(app.origin, 200);
  await page.goto(`${app.origin}${new URL(link).pathname}`);
  await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
  await expect(page.getByRole("main")).toContainText(person.loginId);

  await page.goto("about:blank");
  await app.stop();
  await database.close();
});

/** Waits until readiness answers so; tells what it found otherwise. */
async function expectReady(origin: string, status: number): Promise<void> {
  const ask = async () => {
    const answer = await fetch(`${origin}/api/health/ready`);
    return `${answer.status} ${await answer.text()}`;
  };
  await expect.poll(ask, { timeout: 60_000 }).toMatch(new RegExp(`^${status} `));
}
