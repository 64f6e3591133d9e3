import { expect, test } from "@/tests/support/browser/journey";
import { expectScreen, logIn } from "@/tests/support/browser/password-forms";
import { words } from "@/tests/support/words";

const { account, errors, newPassword, stepUp } = words.ja;
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
      await old.fill("not her password");
      await fresh.fill("aaaaaaaaaaaaaaaaaa");
      await submit.click();
      await expect(main.getByRole("alert")).toContainText(errors.stepUpWrong);
      await expect(old).toHaveValue("");
      await expect(fresh).toHaveValue("");
      await police.inspect();

      await old.fill(person.password);
      await fresh.fill("aaaaaaaaaaaaaaaaaa");
      await submit.click();
      await expect(main.getByRole("alert")).toContainText(errors.passwordWeakRepeat);
      await old.fill(person.password);
      await fresh.fill(NEW_PASSWORD);
      await submit.click();
      await expectScreen(page, "/account?notice=password-changed", account.title);

      await main.getByRole("button", { name: account.logOut }).click();
      await logIn(page, person.loginId, NEW_PASSWORD);
      await expectScreen(page, "/account", account.title);
    });
  });
}
