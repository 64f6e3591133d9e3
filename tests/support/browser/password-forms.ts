import { expect, type Page } from "@playwright/test";
import { toEraDate } from "@/lib/calendar/eras";
import type { Member } from "@/tests/support/members/member";
import { words } from "@/tests/support/words";
import { pageLanguage } from "./identity-form";

export { temporaryPasswordMailedTo } from "@/tests/support/mail/mailbox";

/** Fills the login form in and presses its button. */
export async function logIn(page: Page, loginId: string, password: string): Promise<void> {
  const { login } = words[await pageLanguage(page)];
  await page.getByLabel(login.loginId).fill(loginId);
  await page.getByRole("textbox", { name: login.password }).fill(password);
  await page.getByRole("main").getByRole("button", { name: login.submit, exact: true }).click();
}

export async function choosePassword(page: Page, password: string): Promise<void> {
  const { newPassword } = words[await pageLanguage(page)];
  await page.getByLabel(newPassword.password).fill(password);
  await page.getByRole("button", { name: newPassword.submit }).click();
}

type Claim = Pick<Member, "loginId" | "birthDate" | "mailAddress">;

/** Fills the form of /forgot-password in and presses its button. */
export async function submitForgottenPassword(
  page: Page,
  { loginId, birthDate, mailAddress }: Claim,
): Promise<void> {
  const born = toEraDate(birthDate);
  if (!born) throw new Error(`${birthDate} lies before the eras`);
  const { forgotPassword, common } = words[await pageLanguage(page)];
  const { birthDate: date } = common;
  await page.getByLabel(forgotPassword.loginId).fill(loginId);
  await page.getByRole("radio", { name: date[born.era], exact: true }).check({ force: true });
  for (const part of ["year", "month", "day"] as const)
    await page.getByRole("textbox", { name: date[part], exact: true }).fill(String(born[part]));
  await page.getByLabel(forgotPassword.mailAddress).fill(mailAddress);
  await page.getByRole("button", { name: forgotPassword.submit }).click();
}

export async function expectScreen(page: Page, path: string, name: string): Promise<void> {
  await expect(page).toHaveURL(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}
