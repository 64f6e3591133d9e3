import type { Page } from "@playwright/test";
import { submitIdentity, type Typed, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { submitForgottenPassword } from "@/tests/support/browser/password-forms";
import { linkMailedTo, mailsTo } from "@/tests/support/mail/mailbox";
import type { Portal } from "@/tests/support/server/portal";
import { plain, words } from "@/tests/support/words";

const SOONEST_MS = 700;
const { temporaryPassword } = words.ja;

/** Everything of an answer that somebody who only guesses could tell apart. */
async function answerTo(page: Page, post: () => Promise<void>) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    post(),
  ]);
  const { responseStart } = answer.request().timing();
  expect(responseStart).toBeGreaterThanOrEqual(SOONEST_MS);
  const main = await page.getByRole("main").textContent();

  return {
    status: answer.status(),
    cookies: (await answer.headerValues("set-cookie")).map((cookie) => cookie.length),
    location: new URL(page.url()).pathname,
    main: main?.replace(/\d{1,2}:\d{2}/g, "…"),
  };
}

const concealing = (portal: Portal) =>
  portal.startAnother({ env: { SITE_CONFIG: "tests/support/server/concealing.yaml" } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("where a mismatch is concealed, who guesses learns nothing, and who matches gets the mail", async ({
      page,
      person,
      portal,
      police,
    }) => {
      const app = await concealing(portal);
      const ask = (change: Partial<Typed>) =>
        answerTo(page, async () => {
          await page.goto(`${app.origin}/forgot-id`);
          await submitIdentity(page, { ...typedBy(person), ...change });
          await expect(page).toHaveURL(`${app.origin}/forgot-id/sent`);
        });

      const wrongDate = await ask({ day: "4" });
      expect(wrongDate.main).toContain(plain(words.ja.forgotId.sent.leadEither));
      await police.inspect();
      expect(await ask({ number: "9".repeat(person.number.length) })).toEqual(wrongDate);
      expect(mailsTo(person, portal)).toEqual([]);

      expect(await ask({})).toEqual(wrongDate);
      await linkMailedTo(person, portal);
      expect(await ask({})).toEqual(wrongDate);
      expect(mailsTo(person, portal)).toHaveLength(1);
    });

    test("a forgotten password tells no more", async ({ page, person, portal, police }) => {
      const app = await concealing(portal);
      const ask = (change: Partial<typeof person>) =>
        answerTo(page, async () => {
          await page.goto(`${app.origin}/forgot-password`);
          await submitForgottenPassword(page, { ...person, ...change });
          await expect(page).toHaveURL(`${app.origin}/temporary-password/sent`);
        });

      const unknown = await ask({ loginId: "0000000000000" });
      expect(unknown.main).toContain(temporaryPassword.mailEither);
      await police.inspect();
      expect(await ask({})).toEqual(unknown);
      await expect.poll(() => mailsTo(person, portal).length).toBe(1);
      expect(await ask({})).toEqual(unknown);
    });
  });
}
