import { pressByKeyboard, stepTo } from "@/tests/support/browser/by-keyboard";
import { expect, test } from "@/tests/support/browser/journey";
import { expectScreen, logIn } from "@/tests/support/browser/password-forms";
import { letProofGrowOld } from "@/tests/support/members/proof";
import { saying, starting, words } from "@/tests/support/words";

const { account, errors, errorsInShort, newPassword, stepUp } = words.ja;
const { history, sessions } = account;
const NEW_PASSWORD = "Hotaru to Tsubame 4 sora";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member changes the password, and gives the old one for it", async ({ page, person, police }) => {
      await page.goto("/login");
      await logIn(page, person.loginId, person.password);
      await expectScreen(page, "/account", account.title);
      await police.inspect();
      await page.getByRole("link", { name: account.pages.password }).click();
      await expectScreen(page, "/account/password", account.password.title);

      const main = page.getByRole("main");
      const [old, fresh] = [
        main.getByRole("textbox", { name: stepUp.label }),
        main.getByRole("textbox", { name: newPassword.password }),
      ];
      const submit = main.getByRole("button", { name: account.password.submit });
      if (javaScriptEnabled) {
        await fresh.fill("ＡＢ c");
        await expect(main).toContainText(saying(newPassword.length.missing, { count: /11/ }));
        await fresh.fill("fifteen letters");
        await expect(main).toContainText(saying(newPassword.length.enough, { min: /15/ }));
      }
      await old.fill("not her password");
      await fresh.fill("aaaaaaaaaaaaaaaaaa");
      await submit.click();
      await expect(main.getByRole("alert")).toContainText(errorsInShort.stepUpWrong);
      await expect(main).toContainText(errors.stepUpWrong);
      await expect(old).toHaveValue("");
      await expect(fresh).toHaveValue("");
      await police.inspect();

      await old.fill(person.password);
      await fresh.fill("aaaaaaaaaaaaaaaaaa");
      await submit.click();
      await expect(main).toContainText(errors.passwordWeakRepeat);
      await old.fill(person.password);
      await fresh.fill(NEW_PASSWORD);
      await submit.click();
      await expectScreen(page, "/account?notice=password-changed", account.title);

      await main.getByRole("button", { name: account.logOut }).click();
      await logIn(page, person.loginId, NEW_PASSWORD);
      await expectScreen(page, "/account", account.title);
    });

    test("logs other devices out, after giving the password that was given too long ago", async ({
      page,
      person,
      portal,
      police,
      openBrowser,
    }) => {
      const elsewhere = await openBrowser();
      await elsewhere.goto("/login");
      await logIn(elsewhere, person.loginId, person.password);
      await expectScreen(elsewhere, "/account", account.title);
      await page.goto("/login");
      await logIn(page, person.loginId, person.password);
      await page.getByRole("link", { name: account.pages.sessions }).click();
      await expectScreen(page, "/account/sessions", sessions.title);
      await police.inspect();
      const main = page.getByRole("main");
      await expect(main.getByRole("link", { name: sessions.end })).toHaveCount(1);

      await letProofGrowOld(portal.database, person.accountId);
      await main.getByRole("link", { name: sessions.end }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(sessions.ending.one.title);
      await police.inspect();
      await main.getByRole("button", { name: sessions.ending.one.submit }).click();
      await expect(main.getByRole("alert")).toContainText(errorsInShort.stepUpMissing);
      await main.getByRole("textbox", { name: stepUp.label }).fill(person.password);
      await main.getByRole("button", { name: sessions.ending.one.submit }).click();
      await expectScreen(page, "/account/sessions?notice=ended", sessions.title);
      await expect(main.getByRole("link", { name: sessions.end })).toHaveCount(0);
      await police.inspect();
      await elsewhere.goto("/account");
      await expect(elsewhere).toHaveURL("/login?notice=ended");

      await logIn(elsewhere, person.loginId, person.password);
      await expectScreen(elsewhere, "/account", account.title);
      await page.goto("/account/sessions/others");
      await main.getByRole("button", { name: sessions.ending.others.submit }).click();
      await expectScreen(page, "/account/sessions?notice=ended", sessions.title);
      await elsewhere.goto("/account");
      await expect(elsewhere).toHaveURL("/login?notice=ended");
    });

    test("says of something in the history that it was somebody else", async ({ page, person, police }) => {
      await page.goto("/login");
      await logIn(page, person.loginId, person.password);
      await page.getByRole("link", { name: account.pages.history }).click();
      await expectScreen(page, "/account/history", history.title);
      await police.inspect();
      const main = page.getByRole("main");
      await stepTo(page, "link", starting(history.notMe));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(history.disowning.title);
      await expect(main).toContainText(history.event.loggedIn);
      await police.inspect();
      await pressByKeyboard(page, history.disowning.submit);
      await expectScreen(page, "/account/password?notice=disowned", account.password.title);
      await expect(main).toContainText(account.password.disowned.answer);
    });
  });
}

test("a password that grew too old while the form was open is asked for in place, and given by keyboard", async ({
  page,
  person,
  portal,
}) => {
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, "/account", account.title);
  await page.goto("/account/sessions/others");
  const main = page.getByRole("main");
  await expect(main.getByRole("textbox")).toHaveCount(0);
  await letProofGrowOld(portal.database, person.accountId);
  await pressByKeyboard(page, sessions.ending.others.submit);

  await expect(main.getByRole("alert")).toContainText(errorsInShort.stepUpStale);
  await stepTo(page, "textbox", starting(stepUp.label));
  await page.keyboard.insertText(person.password);
  await pressByKeyboard(page, sessions.ending.others.submit);
  await expectScreen(page, "/account/sessions?notice=ended", sessions.title);
});
