import { expect, test } from "@/tests/support/browser/journey";
import { expectScreen, logIn } from "@/tests/support/browser/password-forms";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member logs in, sees the account, logs out, and nothing of it comes back", async ({
      page,
      person,
      police,
    }) => {
      await page.goto("/login");
      await police.inspect();
      await logIn(page, person.loginId, person.password);

      await expectScreen(page, "/account", "アカウント");
      await expect(page.getByRole("main")).toContainText(person.loginId);
      await expect(page.getByRole("main")).not.toContainText(person.mailAddress);
      await expect(page.getByRole("main")).toContainText("今回がはじめてです");
      await police.inspect();
      await page.getByRole("main").getByRole("button", { name: "ログアウト" }).click();

      await expectScreen(page, "/login?notice=logged-out", "ログイン画面");
      await expect(page.getByRole("main")).toContainText("ログアウトしました。");
      await police.inspect();
      await page.goBack();
      await expectScreen(page, "/login", "ログイン画面");
      await expect(page.getByText(person.loginId)).toHaveCount(0);
      await page.goto("/account");
      await expectScreen(page, "/login", "ログイン画面");
    });

    test("a wrong ID and a wrong password are told in the same words, and no password comes back", async ({
      page,
      person,
      police,
    }) => {
      const told = [];
      for (const [loginId, password] of [
        [person.loginId, "some other password"],
        ["0000000000000", person.password],
      ] as const) {
        await page.goto("/login");
        await logIn(page, loginId, password);
        const alert = page.getByRole("main").getByRole("alert");
        await expect(alert).toBeVisible();
        told.push(await alert.textContent());
        await expect(page.getByLabel("ユーザID")).toHaveValue(loginId);
        await expect(page.getByRole("textbox", { name: "パスワード" })).toHaveValue("");
        expect(await page.content()).not.toContain(password);
        await police.inspect();
      }
      expect(told[0]).toBe(told[1]);
    });

    test("empty fields are named, each at its place", async ({ page, police }) => {
      await page.goto("/login");
      await page.getByRole("button", { name: "ログイン", exact: true }).click();

      await expect(page.getByRole("link", { name: "ユーザIDを入力してください。" })).toBeVisible();
      await expect(page.getByRole("link", { name: "パスワードを入力してください。" })).toBeVisible();
      await police.inspect();
    });
  });
}

test("the page that was open keeps its session alive; half an hour without it does not", async ({
  page,
  person,
  portal,
}) => {
  const app = await portal.startAnother();
  await page.goto(`${app.origin}/login`);
  await logIn(page, person.loginId, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("アカウント");
  await app.shiftTime({ minutes: 29 });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("アカウント");
  await app.shiftTime({ minutes: 60 });
  await page.reload();

  await expect(page).toHaveURL(/\/login\?notice=idle$/);
  await expect(page.getByRole("main")).toContainText("30分以上操作がなかったため");
  await expect(page.getByRole("button", { name: "ログアウト" })).toHaveCount(0);
});

test("log out stands on every page, for who is logged in", async ({ page, person }) => {
  await page.goto("/help/forgot-id");
  await expect(page.getByRole("button", { name: "ログアウト" })).toHaveCount(0);
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, "/account", "アカウント");
  await page.goto("/help/forgot-id");
  await page.getByRole("banner").getByRole("button", { name: "ログアウト" }).click();

  await expectScreen(page, "/login?notice=logged-out", "ログイン画面");
});

test("log out in one tab ends the session in another browser that carries the same cookie", async ({
  page,
  person,
  openBrowser,
}) => {
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, "/account", "アカウント");
  const thief = await openBrowser();
  await thief.context().addCookies(await page.context().cookies());
  await thief.goto("/account");
  await expect(thief.getByRole("heading", { level: 1 })).toHaveText("アカウント");
  await page.getByRole("main").getByRole("button", { name: "ログアウト" }).click();
  await expectScreen(page, "/login?notice=logged-out", "ログイン画面");

  await thief.reload();
  await expect(thief).toHaveURL("/login?notice=ended");
});

test("a logged-in member who comes to the login screen is led in", async ({ page, person }) => {
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, "/account", "アカウント");
  await page.goto("/login");

  await expectScreen(page, "/account", "アカウント");
});

test("the typed password can be looked at", async ({ page }) => {
  await page.goto("/login");
  const password = page.getByRole("textbox", { name: "パスワード" });
  await password.fill("みかんの木");
  await page.getByRole("button", { name: "表示する" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "隠す" }).click();
  await expect(password).toHaveAttribute("type", "password");
});
