import { expect, test } from "@/tests/support/browser/journey";
import {
  choosePassword,
  expectScreen,
  logIn,
  submitForgottenPassword,
  temporaryPasswordMailedTo,
} from "@/tests/support/browser/password-forms";
import { words } from "@/tests/support/words";

const { account, common, errors, forgotPassword, login, newPassword, temporaryPassword } = words.ja;
const NEW_PASSWORD = "Hotaru to Tsubame 4 sora";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member who forgot the password gets a temporary one and chooses a new one", async ({
      page,
      person,
      portal,
      police,
    }) => {
      await page.goto("/login");
      await page.getByRole("link", { name: login.forgotPassword }).click();
      await expectScreen(page, "/forgot-password", forgotPassword.title);
      await police.inspect();
      await submitForgottenPassword(page, person);
      await expectScreen(page, "/temporary-password/sent", temporaryPassword.title);

      const temporary = await temporaryPasswordMailedTo(person, portal);
      await page.goto("/login");
      await logIn(page, person.loginId, temporary.toLowerCase().replaceAll("-", " "));
      await expectScreen(page, "/new-password", newPassword.title);
      await police.inspect();

      await page.goto("/account");
      await expectScreen(page, "/new-password", newPassword.title);
      await choosePassword(page, "aaaaaaaaaaaaaaaaaa");
      await expect(page.getByRole("main")).toContainText(errors.passwordWeakRepeat);
      await expect(page.getByLabel(newPassword.password)).toHaveValue("");
      await police.inspect();
      await choosePassword(page, NEW_PASSWORD);

      await expectScreen(page, "/account?notice=password-changed", account.title);
      await expect(page.getByRole("main")).toContainText(account.notice.passwordChanged);
      await police.inspect();
      await page.getByRole("main").getByRole("button", { name: account.logOut }).click();
      await logIn(page, person.loginId, temporary);
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        login.problem.temporaryPasswordUsed,
      );
      await logIn(page, person.loginId, NEW_PASSWORD);
      await expectScreen(page, "/account", account.title);
    });

    test("whatever does not match is told in the same words, with everything still there", async ({
      page,
      person,
      police,
    }) => {
      const told = [];
      for (const wrong of [
        { loginId: "0000000000000" },
        { birthDate: "1958-04-04" },
        { mailAddress: "a..b@docomo.example" },
      ]) {
        const typed = { ...person, ...wrong };
        await page.goto("/forgot-password");
        await submitForgottenPassword(page, typed);
        const alert = page.getByRole("main").getByRole("alert");
        await expect(alert).toBeVisible();
        told.push(await alert.textContent());
        await expect(page.getByLabel(forgotPassword.loginId)).toHaveValue(typed.loginId);
        await expect(page.getByLabel(forgotPassword.mailAddress)).toHaveValue(typed.mailAddress);
        await expect(page.getByRole("textbox", { name: common.birthDate.day, exact: true })).toHaveValue(
          String(Number(typed.birthDate.slice(-2))),
        );
      }
      await police.inspect();
      expect(new Set(told).size).toBe(1);
    });
  });
}

test("empty fields of the form are named", async ({ page, police }) => {
  await page.goto("/forgot-password");
  await page.getByRole("button", { name: forgotPassword.submit }).click();

  await expect(page.getByRole("main").getByRole("alert").getByRole("link")).toHaveCount(3);
  await police.inspect();
});

test("until the temporary password is used the old one works", async ({ page, person, portal }) => {
  await page.goto("/forgot-password");
  await submitForgottenPassword(page, person);
  await temporaryPasswordMailedTo(person, portal);
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);

  await expectScreen(page, "/account", account.title);
});

test("the choice of a new password ends the other browsers' sessions", async ({
  page,
  person,
  portal,
  openBrowser,
}) => {
  const other = await openBrowser();
  await other.goto("/login");
  await logIn(other, person.loginId, person.password);
  await expectScreen(other, "/account", account.title);

  await page.goto("/forgot-password");
  await submitForgottenPassword(page, person);
  const temporary = await temporaryPasswordMailedTo(person, portal);
  await page.goto("/login");
  await logIn(page, person.loginId, temporary);
  await choosePassword(page, NEW_PASSWORD);
  await expectScreen(page, "/account?notice=password-changed", account.title);

  await other.reload();
  await expectScreen(other, "/login?notice=ended", login.title);
});
