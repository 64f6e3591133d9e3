import { expect, test } from "@/tests/support/browser/journey";
import { expectScreen, logIn } from "@/tests/support/browser/password-forms";
import { words } from "@/tests/support/words";

const { account, login } = words.ja;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member logs in, sees the account, logs out, and nothing of it comes back", async ({
      page,
      portal,
      police,
    }) => {
      const person = await portal.addPerson({ hasLoggedIn: false });
      await page.goto("/login");
      await police.inspect();
      await logIn(page, person.loginId, person.password);

      await expectScreen(page, "/account", account.title);
      await expect(page.getByRole("main")).toContainText(person.loginId);
      await expect(page.getByRole("main")).not.toContainText(person.mailAddress);
      await expect(page.getByRole("main")).toContainText(account.firstLogin);
      await police.inspect();
      await page.getByRole("main").getByRole("button", { name: account.logOut }).click();

      await expectScreen(page, "/login?notice=logged-out", login.title);
      await expect(page.getByRole("main")).toContainText(login.notice.loggedOut);
      await police.inspect();
      await page.goBack();
      await expectScreen(page, "/login", login.title);
      await expect(page.getByText(person.loginId)).toHaveCount(0);
      await page.goto("/account");
      await expectScreen(page, "/login", login.title);
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
        await expect(page.getByLabel(login.loginId)).toHaveValue(loginId);
        await expect(page.getByRole("textbox", { name: login.password })).toHaveValue("");
        expect(await page.content()).not.toContain(password);
        await police.inspect();
      }
      expect(told[0]).toBe(told[1]);
    });

    test("empty fields are named, each at its place", async ({ page, police }) => {
      await page.goto("/login");
      await page.getByRole("button", { name: login.submit, exact: true }).click();

      await expect(
        page.getByRole("link", { name: words.ja.errorsInShort.userIdMissing, exact: true }),
      ).toBeVisible();
      await expect(
        page.getByRole("link", { name: words.ja.errorsInShort.passwordMissing, exact: true }),
      ).toBeVisible();
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
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(account.title);
  await app.shiftTime({ minutes: 25 });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(account.title);
  await app.shiftTime({ minutes: 60 });
  await page.reload();

  await expect(page).toHaveURL(/\/login\?notice=idle$/);
  await expect(page.getByRole("main")).toContainText(login.notice.idle);
  await expect(page.getByRole("button", { name: account.logOut })).toHaveCount(0);
});

test("log out stands on every page, for who is logged in", async ({ page, person }) => {
  await page.goto("/help/forgot-id");
  await expect(page.getByRole("button", { name: account.logOut })).toHaveCount(0);
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, "/account", account.title);
  await page.goto("/help/forgot-id");
  await page.getByRole("banner").getByRole("button", { name: account.logOut }).click();

  await expectScreen(page, "/login?notice=logged-out", login.title);
});

test("log out in one tab ends the session in another browser that carries the same cookie", async ({
  page,
  person,
  openBrowser,
}) => {
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, "/account", account.title);
  const thief = await openBrowser();
  await thief.context().addCookies(await page.context().cookies());
  await thief.goto("/account");
  await expect(thief.getByRole("heading", { level: 1 })).toHaveText(account.title);
  await page.getByRole("main").getByRole("button", { name: account.logOut }).click();
  await expectScreen(page, "/login?notice=logged-out", login.title);

  await thief.reload();
  await expect(thief).toHaveURL("/login?notice=ended");
});

test("a logged-in member who comes to the login screen is led in", async ({ page, person }) => {
  await page.goto("/login");
  await logIn(page, person.loginId, person.password);
  await expectScreen(page, "/account", account.title);
  await page.goto("/login");

  await expectScreen(page, "/account", account.title);
});

test("the typed password can be looked at", async ({ page }) => {
  await page.goto("/login");
  const password = page.getByRole("textbox", { name: login.password });
  await password.fill("Kawasemi-7");
  await page.getByRole("button", { name: words.ja.common.password.show }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: words.ja.common.password.hide }).click();
  await expect(password).toHaveAttribute("type", "password");
});
