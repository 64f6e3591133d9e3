import { locales } from "@/lib/i18n/locales";
import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { linkMailedTo, temporaryPasswordMailedTo } from "@/tests/support/mail/mailbox";
import { plain, starting, words } from "@/tests/support/words";

const NEW_PASSWORD = "Hotaru to Tsubame 4 sora";

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${locale}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test("a member gets the login ID back, and a new password", async ({
        page,
        person,
        portal,
        police,
      }) => {
        const { login, forgotId, newPassword, account, site, temporaryPassword } = words[locale];
        const seen: string[] = [];
        page.on("framenavigated", (frame) => seen.push(frame.url()));
        const screen = async (path: string | RegExp, title: string) => {
          await expect(page).toHaveURL(path);
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(plain(title));
          await police.inspect();
        };
        const press = (name: string) => page.getByRole("button", { name: plain(name), exact: true }).click();
        const main = page.getByRole("main");

        await page.goto("/login");
        if (locale === "en") await press(words.ja.site.otherLanguage);
        await expect(page.getByRole("button", { name: site.otherLanguage })).toBeVisible();
        await screen("/login", login.title);
        await page.getByRole("link", { name: login.forgotId }).click();
        await screen("/forgot-id", forgotId.form.title);
        await submitIdentity(page, typedBy(person));
        await screen("/forgot-id/sent", forgotId.sent.title);
        await expect(main).toContainText(person.mailAddress);
        await page.goBack();
        await screen("/forgot-id", forgotId.form.title);
        await expect(page.getByRole("img", { name: words[locale].paper.description.notice })).toBeVisible();

        await page.goto(await linkMailedTo(person, portal));
        await screen(/\/forgot-id\/[\w-]{22,}$/, forgotId.link.title);
        await expect(main).not.toContainText(person.loginId);
        await press(forgotId.link.show);
        await screen("/forgot-id/result", forgotId.result.title);
        await expect(main).toContainText(person.loginId);
        await page.reload();
        await expect(main).toContainText(person.loginId);

        await main
          .getByRole("link", { name: forgotId.result.reset.button })
          .or(main.getByRole("button", { name: forgotId.result.reset.button }))
          .click();
        await screen("/forgot-id/result/reset", forgotId.reset.title);
        await press(forgotId.reset.button);
        await screen("/temporary-password/sent", temporaryPassword.title);
        await expect(main).toContainText(temporaryPassword.done);
        await main.getByRole("link", { name: temporaryPassword.login }).click();

        await screen("/login", login.title);
        await main.getByRole("textbox", { name: starting(login.loginId) }).fill(person.loginId);
        const password = await temporaryPasswordMailedTo(person, portal);
        await main.getByRole("textbox", { name: starting(login.password) }).fill(password);
        await press(login.submit);
        await screen("/new-password", newPassword.title);
        await main.getByRole("textbox", { name: starting(newPassword.password) }).fill(NEW_PASSWORD);
        await press(newPassword.submit);
        await screen(/^[^?]*\/account(\?notice=password-changed)?$/, account.title);
        await expect(main).toContainText(person.loginId);
        await main.getByRole("button", { name: account.logOut }).click();
        await screen(/\/login(\?notice=logged-out)?$/, login.title);

        for (const fact of [person.loginId, person.mailAddress, person.number, person.insurerNumber])
          expect(seen.join("\n")).not.toContain(fact);
      });
    });
  }
}
