import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import { words } from "@/tests/support/words";

test("a link asked for on one process opens on another, and the visit goes on at the first", async ({
  page,
  person,
  portal,
}) => {
  const another = await portal.startAnother();
  await page.goto("/forgot-id");
  await submitIdentity(page, typedBy(person));
  const link = new URL(await linkMailedTo(person, portal));
  await page.goto(`${another.origin}${link.pathname}`);
  await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
  await expect(page).toHaveURL(`${another.origin}/forgot-id/result`);

  await page.goto("/forgot-id/result");
  await expect(page.getByRole("main")).toContainText(person.loginId);
});

const { problem, sent } = words.ja.forgotId;

test("limits count across processes", async ({ page, person, portal }) => {
  const another = await portal.startAnother();
  const wrong = { ...typedBy(person), mailAddress: "other@example.jp" };
  const origins = [portal.app.origin, another.origin];
  const told: string[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.goto(`${origins[attempt % 2]}/forgot-id`);
    await submitIdentity(page, wrong);
    told.push((await page.getByRole("main").getByRole("alert").textContent()) ?? "");
  }
  expect(told.every((each) => each.includes(problem.mismatch))).toBe(true);
  expect(told.map((each) => each.includes(words.ja.common.identityProblem.last))).toEqual([
    ...Array(4).fill(false),
    true,
  ]);

  await page.goto(`${another.origin}/forgot-id`);
  await submitIdentity(page, wrong);
  await expect(page).toHaveURL(`${another.origin}/forgot-id/sent`);
  await expect(page.getByRole("main")).toContainText(sent.concealed);
});
