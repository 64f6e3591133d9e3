import { expect, type Page, test } from "@/tests/support/browser/journey";
import { expectScreen, logIn } from "@/tests/support/browser/password-forms";
import {
  someChoices,
  submitField,
  submitIdentity,
  submitLetter,
  submitTerms,
  walkToConfirm,
} from "@/tests/support/browser/setup-forms";
import { inMailbox, mailsTo, proofMailedTo } from "@/tests/support/mail/mailbox";
import type { Portal } from "@/tests/support/server/portal";
import { saying, starting, words } from "@/tests/support/words";

const { account, addressProof, errors, errorsInShort, login, mail, setup } = words.ja;
const alertOf = (page: Page) => page.getByRole("main").getByRole("alert");

/** A newcomer, and what they choose. */
async function arrive(portal: Portal) {
  return { newcomer: await portal.addNewcomer(), choices: someChoices() };
}

async function sendProof(page: Page): Promise<void> {
  await page.getByRole("button", { name: setup.confirm.submit }).click();
  await expectScreen(page, "/setup/sent", addressProof.sent.title);
}

async function sessionValue(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find(({ name }) => name === "session")?.value;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("from the letter to the account, and in", async ({ page, portal, police }) => {
      const { newcomer, choices } = await arrive(portal);
      await walkToConfirm(page, { newcomer, choices }, police.inspect);
      await expect(page.getByRole("main")).toContainText(choices.loginId);
      await sendProof(page);
      await expect(page.getByRole("main")).toContainText(choices.mailAddress);
      await police.inspect();

      await page.goto(await proofMailedTo(choices, portal));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(setup.proof.title);
      await police.inspect();
      await page.getByRole("button", { name: setup.proof.submit }).click();
      await expectScreen(page, "/setup/done", setup.done.title);
      await police.inspect();

      await page.getByRole("link", { name: setup.done.login }).click();
      await logIn(page, choices.loginId, choices.password);
      await expectScreen(page, "/account", account.title);
      await expect(page.getByRole("main")).toContainText(choices.loginId);
      await expect(page.getByRole("main")).toContainText(account.firstLogin);
      await expect
        .poll(() => mailsTo(choices, portal).map(({ subject }) => subject))
        .toContain(inMailbox(mail.subject.accountSetUp));
      expect(mailsTo(choices, portal).some(({ text }) => text.includes(choices.loginId))).toBe(false);
    });

    test("the login screen takes the letter too, and leads to nothing else", async ({ page, portal }) => {
      const { newcomer } = await arrive(portal);
      const { provisionalUserId, provisionalPassword } = newcomer.letter;
      await page.goto("/login");
      await logIn(page, provisionalUserId, provisionalPassword);
      await expectScreen(page, "/setup/identity", setup.identity.title);

      for (const path of ["/account", "/new-password", "/terms", "/login", "/setup/confirm", "/setup/sent"]) {
        await page.goto(path);
        await expectScreen(page, "/setup/identity", setup.identity.title);
      }
    });

    test("leaving halfway loses nothing, Back works, and everything can be changed", async ({
      page,
      portal,
      openBrowser,
    }) => {
      const { newcomer, choices } = await arrive(portal);
      await walkToConfirm(page, { newcomer, choices });
      await page.goBack();
      await page.goForward();
      await expectScreen(page, "/setup/confirm", setup.confirm.title);

      const other = await openBrowser({ javaScriptEnabled });
      await other.goto("/setup");
      await submitLetter(other, newcomer.letter);
      await expectScreen(other, "/setup/confirm", setup.confirm.title);
      await expect(other.getByRole("main")).toContainText(choices.mailAddress);
      await other.getByRole("link", { name: setup.confirm.changeMailAddress }).click();
      await expect(other.getByRole("textbox", { name: starting(setup.address.label) })).toHaveValue(
        choices.mailAddress,
      );
      await submitField(other, "address", `x${choices.mailAddress}`);
      await expectScreen(other, "/setup/confirm", setup.confirm.title);

      await page.reload();
      await expect(page.getByRole("main")).toContainText(`x${choices.mailAddress}`);
    });

    test("every empty form says what is missing, at its place", async ({ page, portal, police }) => {
      const { newcomer, choices } = await arrive(portal);
      const press = async (name: string, missing: string[]) => {
        await page.getByRole("main").getByRole("button", { name }).click();
        for (const sentence of missing)
          await expect(alertOf(page).getByRole("link", { name: sentence, exact: true })).toBeVisible();
        await police.inspect();
      };
      await page.goto("/setup");
      await press(setup.letter.submit, [
        errorsInShort.provisionalUserIdMissing,
        errorsInShort.provisionalPasswordMissing,
      ]);
      await submitLetter(page, newcomer.letter);
      await expectScreen(page, "/setup/identity", setup.identity.title);
      await press(setup.identity.submit, [
        errorsInShort.insurerNumberMissing,
        errorsInShort.birthDateMissing,
      ]);
      await submitIdentity(page, newcomer.member);
      await expectScreen(page, "/setup/terms", setup.terms.title);
      await press(setup.terms.submit, [errorsInShort.consentMissing]);
      await submitTerms(page);
      await expectScreen(page, "/setup/login-id", setup.loginId.title);
      await press(setup.loginId.submit, [errorsInShort.loginIdMissing]);
      await submitField(page, "loginId", choices.loginId);
      await expectScreen(page, "/setup/password", setup.password.title);
      await press(setup.password.submit, [errorsInShort.newPasswordMissing]);
      await submitField(page, "password", choices.password);
      await expectScreen(page, "/setup/address", setup.address.title);
      await press(setup.address.submit, [errorsInShort.newMailAddressMissing]);
    });
  });
}

test("a wrong letter and a wrong identity are told in one way each, with the way on", async ({
  page,
  portal,
  police,
}) => {
  const { newcomer } = await arrive(portal);
  const wrong = "ZYXW-VUTS-RQPN-MLKJ";
  const told = [];
  for (const provisionalUserId of [newcomer.letter.provisionalUserId, "KARIABCDEFGHJ"]) {
    await page.goto("/setup");
    await submitLetter(page, { provisionalUserId, provisionalPassword: wrong });
    await expect(alertOf(page)).toBeVisible();
    told.push(await alertOf(page).textContent());
    expect(await page.content()).not.toContain(wrong);
  }
  expect(told[0]).toBe(told[1]);
  await police.inspect();

  await submitLetter(page, newcomer.letter);
  await submitIdentity(page, { ...newcomer.member, birthDate: "1958-04-04" });
  await expect(alertOf(page)).toContainText(saying(setup.identity.problem.mismatch));
  await police.inspect();
});

test("a login ID that another member has is told with others that are free", async ({
  page,
  portal,
  person,
  police,
}) => {
  const { newcomer } = await arrive(portal);
  await page.goto("/setup");
  await submitLetter(page, newcomer.letter);
  await submitIdentity(page, newcomer.member);
  await submitTerms(page);
  await expectScreen(page, "/setup/login-id", setup.loginId.title);
  await submitField(page, "loginId", person.loginId);

  await expect(page.getByRole("main")).toContainText(
    saying(errors.loginIdTaken, { loginId: person.loginId, count: "3" }),
  );
  await expect(page.getByRole("textbox", { name: starting(setup.loginId.label) })).toHaveValue(
    person.loginId,
  );
  await police.inspect();
  await submitField(page, "loginId", `${person.loginId.slice(0, 12)}1`);
  await expectScreen(page, "/setup/password", setup.password.title);
});

test("an address typed wrong is corrected before its proof: the first mail's URL is dead", async ({
  page,
  portal,
  police,
}) => {
  const { newcomer, choices } = await arrive(portal);
  const wrong = { ...choices, mailAddress: `wrong-${choices.mailAddress}` };
  await walkToConfirm(page, { newcomer, choices: wrong });
  await sendProof(page);
  const dead = await proofMailedTo(wrong, portal);
  await page.getByRole("link", { name: addressProof.sent.correct }).click();
  await submitField(page, "address", choices.mailAddress);
  await expectScreen(page, "/setup/confirm", setup.confirm.title);

  await page.goto(dead);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(addressProof.invalid.title);
  await police.inspect();
  await page.getByRole("link", { name: setup.invalid.start }).click();
  await expectScreen(page, "/setup/confirm", setup.confirm.title);
});

test("the session's value changes with every change of rights", async ({ page, portal }) => {
  const { newcomer } = await arrive(portal);
  await page.context().addCookies([{ name: "session", value: "planted", url: portal.app.origin }]);
  const values = ["planted"];
  const step = async (path: string, name: string) => {
    await expectScreen(page, path, name);
    values.push((await sessionValue(page)) ?? "");
  };
  await page.goto("/setup");
  await submitLetter(page, newcomer.letter);
  await step("/setup/identity", setup.identity.title);
  await submitIdentity(page, newcomer.member);
  await step("/setup/terms", setup.terms.title);

  expect(new Set(values).size).toBe(3);
});

test("the letter's code opens the page with its ID filled in, and never with its password", async ({
  page,
  portal,
  police,
}) => {
  const { newcomer } = await arrive(portal);
  const { provisionalUserId } = newcomer.letter;
  await page.goto(`/setup?id=${provisionalUserId}`);

  await expect(page.getByRole("textbox", { name: starting(setup.letter.userId) })).toHaveValue(
    provisionalUserId,
  );
  await expect(page.getByRole("textbox", { name: starting(setup.letter.password) })).toHaveValue("");
  await police.inspect();
});

test("a setting up whose letter is replaced ends, and says so", async ({ page, portal }) => {
  const { newcomer, choices } = await arrive(portal);
  await walkToConfirm(page, { newcomer, choices });
  await portal.giveLetterTo(newcomer.member);
  await page.reload();

  await expectScreen(page, "/login?notice=ended", login.title);
});
