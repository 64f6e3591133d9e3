import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { logIn } from "@/tests/support/browser/password-forms";
import { visitWithoutCookies } from "@/tests/support/browser/without-cookies";
import { linkMailedTo, mailsTo } from "@/tests/support/mail/mailbox";
import { words } from "@/tests/support/words";

const { noCookies } = words.ja.common;
const { link, form } = words.ja.forgotId;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test("a browser that keeps no cookies is told so at every form, and nothing is sent or spent", async ({
      page,
      person,
      portal,
    }) => {
      const baseURL = portal.app.origin;
      await visitWithoutCookies({ baseURL, javaScriptEnabled }, async (visitor) => {
        await visitor.goto("/forgot-id");
        await submitIdentity(visitor, typedBy(person));
        await expect(visitor.getByRole("main").getByRole("alert")).toContainText(noCookies.what);
        await expect(visitor.getByRole("textbox", { name: form.mailAddress })).toHaveValue(
          person.mailAddress,
        );
        expect(mailsTo(person, portal)).toEqual([]);

        await visitor.goto("/login");
        await logIn(visitor, person.loginId, person.password);
        await expect(visitor.getByRole("main").getByRole("alert")).toContainText(noCookies.what);
        await expect(visitor).toHaveURL("/login");
      });

      await page.goto("/forgot-id");
      await submitIdentity(page, typedBy(person));
      const url = await linkMailedTo(person, portal);
      await visitWithoutCookies({ baseURL, javaScriptEnabled }, async (visitor) => {
        for (const press of ["first", "second"]) {
          if (press === "first") await visitor.goto(url);
          await visitor.getByRole("button", { name: link.show }).click();
          await expect(visitor.getByRole("main")).toContainText(noCookies.what);
          await expect(visitor.getByRole("main")).toContainText(link.stillGood);
        }
      });
      await page.goto(url);
      await page.getByRole("button", { name: link.show }).click();
      await expect(page.getByRole("main")).toContainText(person.loginId);
    });

    test("whose cookies were swept away between page and post presses once more, and is through", async ({
      openBrowser,
      person,
    }) => {
      const visitor = await openBrowser({ javaScriptEnabled });
      await visitor.goto("/login");
      await visitor.context().clearCookies();
      await logIn(visitor, person.loginId, person.password);
      await expect(visitor.getByRole("main").getByRole("alert")).toContainText(noCookies.what);
      await logIn(visitor, person.loginId, person.password);
      await expect(visitor).toHaveURL("/account");
    });
  });
}
