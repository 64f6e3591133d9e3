import { expect, type Page } from "@playwright/test";
import { toEraDate } from "@/lib/calendar/era-years";
import type { Member } from "@/tests/support/members/member";

export { temporaryPasswordMailedTo } from "@/tests/support/mail/mailbox";

/** Fills the login form in and presses its button. */
export async function logIn(page: Page, loginId: string, password: string): Promise<void> {
  await page.getByLabel("ユーザID").fill(loginId);
  await page.getByRole("textbox", { name: "パスワード" }).fill(password);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
}

export async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("新しいパスワード").fill(password);
  await page.getByRole("button", { name: "このパスワードに決める" }).click();
}

type Claim = Pick<Member, "loginId" | "birthDate" | "mailAddress">;

/** Fills the form of /forgot-password in and presses its button. */
export async function submitForgottenPassword(
  page: Page,
  { loginId, birthDate, mailAddress }: Claim,
): Promise<void> {
  const born = toEraDate(birthDate);
  if (!born) throw new Error(`${birthDate} lies before the eras`);
  await page.getByLabel("ログインID").fill(loginId);
  await page.locator(`input[name=era][value=${born.era}]`).check({ force: true });
  for (const [label, part] of [
    ["年", born.year],
    ["月", born.month],
    ["日", born.day],
  ] as const)
    await page.getByRole("textbox", { name: label, exact: true }).fill(String(part));
  await page.getByLabel("登録済みメールアドレス").fill(mailAddress);
  await page.getByRole("button", { name: "仮パスワードを送る" }).click();
}

export async function expectScreen(page: Page, path: string, name: string): Promise<void> {
  await expect(page).toHaveURL(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}
