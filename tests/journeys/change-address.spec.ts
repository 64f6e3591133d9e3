import { randomInt } from "node:crypto";
import { pressByKeyboard, stepTo } from "@/tests/support/browser/by-keyboard";
import { expect, type Page, test } from "@/tests/support/browser/journey";
import { expectScreen, logIn } from "@/tests/support/browser/password-forms";
import { changeMailedTo, inMailbox, mailsTo } from "@/tests/support/mail/mailbox";
import type { Member } from "@/tests/support/members/member";
import type { Portal } from "@/tests/support/server/portal";
import { starting, words } from "@/tests/support/words";

const { account, addressProof, common, errors, errorsInShort, login, mail } = words.ja;
const { address } = account;
const PHONE = { width: 320, height: 640 };

const someAddress = () => ({ mailAddress: `atarashii${randomInt(1e6, 1e7)}@example.jp` });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const main = (page: Page) => page.getByRole("main");

/** From the login screen to the mail at the new address, and its button; by keyboard alone. */
async function changeTo(
  page: Page,
  { person, portal, wanted }: { person: Member; portal: Portal; wanted: { mailAddress: string } },
  look: () => Promise<void>,
): Promise<void> {
  await page.goto(`${portal.app.origin}/login`);
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, `${portal.app.origin}/account`, account.title);
  await stepTo(page, "link", account.pages.address);
  await page.keyboard.press("Enter");
  await expectScreen(page, `${portal.app.origin}/account/address`, address.title);
  await look();

  await pressByKeyboard(page, address.submit);
  await expect(main(page).getByRole("alert")).toBeFocused();
  await expect(main(page).getByRole("alert")).not.toContainText(common.form.kept);
  await look();

  await stepTo(page, "textbox", starting(address.label));
  await page.keyboard.type(wanted.mailAddress);
  await pressByKeyboard(page, address.submit);
  await expectScreen(page, `${portal.app.origin}/account/address/sent`, addressProof.sent.title);
  await expect(main(page)).toContainText(wanted.mailAddress);
  await look();

  await page.goto(await changeMailedTo(wanted, "prove", portal));
  await expect(heading(page)).toHaveText(address.prove.title);
  await look();
  await pressByKeyboard(page, address.prove.submit);
  await expect(heading(page)).toHaveText(address.waiting.title);
  await look();
}

test.use({ viewport: PHONE });

test("the mailbox in force says yes, and the new address counts at once", async ({
  page,
  person,
  portal,
  police,
}) => {
  const wanted = someAddress();
  await changeTo(page, { person, portal, wanted }, police.inspect);
  await page.goto("/account/address");
  await expect(main(page)).toContainText(address.open.label);
  await police.inspect();
  await main(page)
    .getByRole("textbox", { name: starting(address.label) })
    .fill(person.mailAddress.toUpperCase());
  await pressByKeyboard(page, address.submit);
  await expect(main(page).getByRole("alert")).toContainText(errorsInShort.mailAddressSame);
  await expect(main(page)).toContainText(errors.mailAddressSame);

  await page.goto(await changeMailedTo(person, "decide", portal));
  await expect(heading(page)).toHaveText(address.decide.title);
  await police.inspect();
  await pressByKeyboard(page, address.decide.agree);
  await expect(heading(page)).toHaveText(address.effective.title);
  await police.inspect();
  await expect
    .poll(() => mailsTo(wanted, portal).map(({ subject }) => subject))
    .toContain(inMailbox(mail.subject.addressRegistered));
  await expect
    .poll(() => mailsTo(person, portal).map(({ subject }) => subject))
    .toContain(inMailbox(mail.subject.addressChanged));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the mailbox in force stops it: who is in is out, and only a mail leads in again", async ({
    page,
    person,
    portal,
    police,
    openBrowser,
  }) => {
    await changeTo(page, { person, portal, wanted: someAddress() }, police.inspect);

    const other = await openBrowser({ javaScriptEnabled: false });
    await other.goto(await changeMailedTo(person, "decide", portal));
    await pressByKeyboard(other, address.decide.stop);
    await expect(heading(other)).toHaveText(address.stopped.title);

    await page.goto("/account");
    await expectScreen(page, "/login?notice=ended", login.title);
    await logIn(page, person.loginId, person.password);
    await expect(main(page).getByRole("alert")).toBeVisible();
    await page.goto(await changeMailedTo(person, "decide", portal));
    await expect(heading(page)).toHaveText(address.stopped.title);
    await police.inspect();
    await main(page).getByRole("link", { name: address.stopped.reset }).click();
    await expect(page).toHaveURL("/forgot-password");
  });

  test("a dead mailbox strands nobody: the new address counts after three days", async ({
    page,
    ownPortal,
    police,
  }) => {
    const dead = { mailUndeliverableAt: new Date("2026-11-01"), mailUndeliverableReason: "Permanent" };
    const person = await ownPortal.addPerson({ account: dead });
    const wanted = someAddress();
    await changeTo(page, { person, portal: ownPortal, wanted }, police.inspect);
    await page.goto(`${ownPortal.app.origin}/account/address`);
    await expect(main(page)).toContainText(address.open.label);
    await police.inspect();

    await ownPortal.app.shiftTime({ hours: 72 });
    await expect
      .poll(() => mailsTo(wanted, ownPortal).map(({ subject }) => subject))
      .toContain(inMailbox(mail.subject.addressRegistered));
    expect(mailsTo(person, ownPortal)).toEqual([]);
    await page.goto(await changeMailedTo(wanted, "prove", ownPortal));
    await expect(heading(page)).toHaveText(address.effective.title);
  });
});
