import { expectTyped, fillIdentity, submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, type Page, test } from "@/tests/support/browser/journey";
import {
  choosePassword,
  logIn,
  submitForgottenPassword,
  temporaryPasswordMailedTo,
} from "@/tests/support/browser/password-forms";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import { escaped, plain, saying, starting, words } from "@/tests/support/words";

const { common, forgotId, login, temporaryPassword } = words.ja;
const { identityProblem } = common;
const insurer = { nameJa: "Sample HIS", nameEn: "Sample HIS", telephone: "03-0000-0000" };
const NEW_PASSWORD = "orange trees and seven sparrows";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("whoever does what each wrong turn says first arrives at a new password", async ({
      page,
      ownPortal,
      police,
    }) => {
      const { app, mail } = ownPortal;
      const person = await ownPortal.addPerson();
      await ownPortal.registerInsurer({ number: person.insurerNumber, ...insurer });
      const typed = typedBy(person);
      const [main, box] = [page.getByRole("main"), page.getByRole("main").getByRole("alert")];
      const waysOn = main.getByRole("link");

      await page.goto(`${app.origin}/login`);
      await logIn(page, person.loginId, "some other password");
      await expect(box.getByRole("link")).toHaveText([login.forgotId, login.forgotPassword]);
      await box.getByRole("link").first().click();

      await submitIdentity(page, { ...typed, mailAddress: "other@example.jp" });
      await expect(box).toContainText(identityProblem.mismatchTitle);
      await expect(box).toContainText(identityProblem.address);
      await expect(box.getByRole("link")).toHaveText([
        identityProblem.paperWay,
        starting(identityProblem.addressWay),
        new RegExp(escaped(insurer.telephone)),
      ]);
      await expect(box).toContainText(insurer.nameJa);
      await box.getByRole("link", { name: identityProblem.paperWay }).click();
      await expectTyped(page, { ...typed, mailAddress: "other@example.jp" });
      await police.inspect();
      await fillIdentity(page, typed);
      await press(page, forgotId.form.submit);
      await expect(page).toHaveURL(/\/forgot-id\/sent(#|$)/);
      const older = await linkMailedTo(person, ownPortal);

      await press(page, forgotId.sent.missing.againButton);
      await expect(box).toContainText(identityProblem.mailsTitle);
      await expect(box).toContainText(
        saying(identityProblem.tooManyMails, { use: "usable", carries: "link" }),
      );
      await police.inspect();
      await app.shiftTime({ minutes: 2 });
      mail.forget();
      await press(page, forgotId.sent.missing.againButton);
      await expect(box).toHaveCount(0);
      const newer = await linkMailedTo(person, ownPortal);
      expect(newer).not.toBe(older);

      await page.goto(older);
      await expect(main).toContainText(plain(forgotId.invalid.useNewer));
      await expect(main).toContainText(insurer.nameJa);
      await page.goto(newer);
      await press(page, forgotId.link.show);
      await expect(main).toContainText(person.loginId);
      await page.goto(newer);
      await expect(main).toContainText(plain(forgotId.invalid.stillHere));
      await waysOn.first().click();
      await expect(main).toContainText(person.loginId);
      await press(page, forgotId.result.extend);
      await expect(page.getByText(saying(forgotId.result.extended))).toBeVisible();
      if (javaScriptEnabled)
        await expect(page.getByRole("button", { name: forgotId.result.extend })).toBeFocused();
      await police.inspect();

      await app.shiftTime({ minutes: 14 });
      await page.goto(newer);
      await main.getByRole("link", { name: forgotId.invalid.start }).click();
      await expect(page).toHaveURL(`${app.origin}/forgot-id`);
      mail.forget();
      await submitIdentity(page, typed);
      await page.goto(await linkMailedTo(person, ownPortal));
      await press(page, forgotId.link.show);
      await expect(main).toContainText(person.loginId);
      await page.goto(`${app.origin}/forgot-id/result/reset`);
      await press(page, forgotId.reset.button);
      await expect(main).toContainText(plain(temporaryPassword.open));
      await expect(main).toContainText(/\*\*\*.*@/);
      const used = await temporaryPasswordMailedTo(person, ownPortal);

      await page.goto(`${app.origin}/login`);
      await logIn(page, person.loginId, used);
      await expect(page).toHaveURL(`${app.origin}/new-password`);
      await page.context().clearCookies();
      await page.goto(`${app.origin}/login`);
      await logIn(page, person.loginId, used);
      await expect(box.getByRole("link")).toHaveText([login.forgotPassword]);
      await box.getByRole("link").click();
      await app.shiftTime({ minutes: 16 });
      mail.forget();
      await submitForgottenPassword(page, person);
      await expect(page).toHaveURL(`${app.origin}/temporary-password/sent`);
      await page.goto(`${app.origin}/login`);
      await logIn(page, person.loginId, await temporaryPasswordMailedTo(person, ownPortal));
      await choosePassword(page, NEW_PASSWORD);
      await expect(page).toHaveURL(/\/account/);
    });
  });

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: plain(name), exact: true }).click();
}
