import { claimIdentity, typedBy } from "../support/identity";
import { expect, test } from "../support/journey";
import { linkMailedTo } from "../support/mailbox";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member who forgot the login ID sees it again", async ({ page, person, portal, police }) => {
      await page.goto("/forgot-id");
      await claimIdentity(page, typedBy(person));

      await expect(page).toHaveURL("/forgot-id/sent");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("通知メール送信完了画面");
      await expect(page.getByRole("main")).toContainText(person.mailAddress);
      await police.inspect();

      await page.goto(await linkMailedTo(person, portal));
      await police.inspect();
      await page.getByRole("button", { name: "ログインIDを表示する" }).click();

      await expect(page).toHaveURL("/forgot-id/result");
      await expect(page.getByRole("main")).toContainText(person.loginId);
    });
  });
}
