import { expect, test } from "@/tests/support/browser/journey";
import {
  choosePassword,
  expectScreen,
  logIn,
  submitForgottenPassword,
  temporaryPasswordMailedTo,
} from "@/tests/support/browser/password-forms";

const NEW_PASSWORD = "みかんの木に7羽のすずめと亀";

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
      await page.getByRole("link", { name: "パスワードを忘れた方はこちら" }).click();
      await expectScreen(page, "/forgot-password", "パスワードを忘れた方");
      await police.inspect();
      await submitForgottenPassword(page, person);
      await expectScreen(page, "/temporary-password/sent", "個人アカウント仮パスワード再発行結果画面");

      const temporary = await temporaryPasswordMailedTo(person, portal);
      await page.goto("/login");
      await logIn(page, person.loginId, temporary.toLowerCase().replaceAll("-", " "));
      await expectScreen(page, "/new-password", "新しいパスワードの設定");
      await police.inspect();

      await page.goto("/account");
      await expectScreen(page, "/new-password", "新しいパスワードの設定");
      await choosePassword(page, "yamamototarou");
      await expect(page.getByRole("main").getByRole("alert")).toContainText("人の名前が主なため");
      await expect(page.getByLabel("新しいパスワード")).toHaveValue("");
      await police.inspect();
      await choosePassword(page, NEW_PASSWORD);

      await expectScreen(page, "/account?notice=password-changed", "アカウント");
      await expect(page.getByRole("main")).toContainText("パスワードを変更しました。");
      await police.inspect();
      await page.getByRole("main").getByRole("button", { name: "ログアウト" }).click();
      await logIn(page, person.loginId, temporary);
      await expect(page.getByRole("main").getByRole("alert")).toContainText("すでに一度使われています");
      await logIn(page, person.loginId, NEW_PASSWORD);
      await expectScreen(page, "/account", "アカウント");
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
        await expect(page.getByLabel("ログインID")).toHaveValue(typed.loginId);
        await expect(page.getByLabel("登録済みメールアドレス")).toHaveValue(typed.mailAddress);
        await expect(page.getByRole("textbox", { name: "日", exact: true })).toHaveValue(
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
  await page.getByRole("button", { name: "仮パスワードを送る" }).click();

  await expect(page.getByRole("main").getByRole("alert").getByRole("link")).toHaveCount(3);
  await police.inspect();
});

test("until the temporary password is used the old one works", async ({ page, person, portal }) => {
  await page.goto("/forgot-password");
  await submitForgottenPassword(page, person);
  await temporaryPasswordMailedTo(person, portal);
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);

  await expectScreen(page, "/account", "アカウント");
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
  await expectScreen(other, "/account", "アカウント");

  await page.goto("/forgot-password");
  await submitForgottenPassword(page, person);
  const temporary = await temporaryPasswordMailedTo(person, portal);
  await page.goto("/login");
  await logIn(page, person.loginId, temporary);
  await choosePassword(page, NEW_PASSWORD);
  await expectScreen(page, "/account?notice=password-changed", "アカウント");

  await other.reload();
  await expectScreen(other, "/login?notice=ended", "ログイン画面");
});
