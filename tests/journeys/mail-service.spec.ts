import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { linkMailedTo, mailsTo } from "@/tests/support/mail/mailbox";
import { words } from "@/tests/support/words";

test("while the mail service is down the sent screen appears, and the mail follows once", async ({
  page,
  ownPortal,
}) => {
  const { app, mail } = ownPortal;
  const person = await ownPortal.addPerson();
  mail.behave(({ attempt }) => (attempt % 2 ? { status: 503, name: "application_error" } : "close"));
  await page.goto(`${app.origin}/forgot-id`);
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL(`${app.origin}/forgot-id/sent`);
  await expect.poll(() => mail.requests.length, { timeout: 60_000 }).toBeGreaterThan(1);
  expect(mailsTo(person, ownPortal)).toEqual([]);

  mail.behave(() => "accept");
  await expect.poll(() => mailsTo(person, ownPortal).length, { timeout: 60_000 }).toBe(1);
  expect(new Set(mail.requests.map(({ key }) => key)).size).toBe(1);
  expect(new Set(mail.requests.map(({ body }) => body)).size).toBe(1);
  await page.goto(await linkMailedTo(person, ownPortal));
  await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
  await expect(page.getByRole("main")).toContainText(person.loginId);
});

test("a process killed before it could send loses nothing: the mail goes out after the restart, once", async ({
  page,
  ownPortal,
  police,
}) => {
  police.allow(/net::ERR_/);
  const { app, mail } = ownPortal;
  const person = await ownPortal.addPerson();
  mail.behave(() => "silence");
  await page.goto(`${app.origin}/forgot-id`);
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL(`${app.origin}/forgot-id/sent`);
  await expect.poll(() => mail.requests.length).toBeGreaterThan(0);
  await app.stop("SIGKILL");
  await page.goto("about:blank");

  mail.behave(() => "accept");
  await ownPortal.startAnother({ port: app.port });
  await expect.poll(() => mailsTo(person, ownPortal).length, { timeout: 60_000 }).toBe(1);
  expect(new Set(mail.requests.map(({ body }) => body)).size).toBe(1);
});

test("a mail asked for while no worker runs goes out with the next process", async ({
  page,
  portal,
  person,
  police,
}) => {
  police.allow(/net::ERR_/);
  const silent = await portal.startAnother({ env: { WORKER: "off" } });
  const other = await portal.startAnother({ env: { WORKER: "off" } });
  await page.goto(`${silent.origin}/forgot-id`);
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL(`${silent.origin}/forgot-id/sent`);
  await silent.stop("SIGKILL");

  const link = await linkMailedTo(person, portal);
  await page.goto(link.replace(/^https?:\/\/[^/]+/, other.origin));
  await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
  await expect(page.getByRole("main")).toContainText(person.loginId);
});
