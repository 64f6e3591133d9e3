import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { toEraDate } from "@/lib/calendar/eras";
import type { PrintedLetter } from "@/lib/letter/issue-letters";
import type { Member } from "@/tests/support/members/member";
import type { Newcomer } from "@/tests/support/server/portal";
import { escaped, words } from "@/tests/support/words";
import { pageLanguage } from "./identity-form";
import { expectScreen } from "./password-forms";

/** What a journey's newcomer chooses. */
export type Choices = { loginId: string; password: string; mailAddress: string };

/** Something that nobody else chooses. */
export function someChoices(): Choices {
  const serial = randomInt(1e6, 1e7);

  return {
    loginId: `sakura${serial}`,
    password: "みかんの木に7羽のすずめと白い雲",
    mailAddress: `sakura${serial}@example.jp`,
  };
}

/** The setup's words in the language that the page speaks. */
async function said(page: Page) {
  return words[await pageLanguage(page)];
}

export async function submitLetter(
  page: Page,
  letter: Pick<PrintedLetter, "provisionalUserId" | "provisionalPassword">,
): Promise<void> {
  const { userId, password, submit } = (await said(page)).setup.letter;
  await field(page, userId).fill(letter.provisionalUserId);
  await field(page, password).fill(letter.provisionalPassword);
  await page.getByRole("button", { name: submit, exact: true }).click();
}

export async function submitIdentity(
  page: Page,
  { insurerNumber, birthDate }: Pick<Member, "insurerNumber" | "birthDate">,
): Promise<void> {
  const born = toEraDate(birthDate);
  if (!born) throw new Error(`${birthDate} lies before the eras`);
  const { setup, common } = await said(page);
  const names = common.birthDate;
  await field(page, setup.identity.insurerNumber).fill(insurerNumber);
  await page.getByRole("radio", { name: names[born.era], exact: true }).check({ force: true });
  for (const part of ["year", "month", "day"] as const)
    await page.getByRole("textbox", { name: names[part], exact: true }).fill(String(born[part]));
  await page.getByRole("button", { name: setup.identity.submit, exact: true }).click();
}

export async function submitTerms(page: Page): Promise<void> {
  const { consent, submit } = (await said(page)).setup.terms;
  await page.getByRole("checkbox", { name: consent }).check();
  await page.getByRole("button", { name: submit, exact: true }).click();
}

/** Fills the one field of a step in and presses its button. */
export async function submitField(
  page: Page,
  step: "loginId" | "password" | "address",
  text: string,
): Promise<void> {
  const { label, submit } = (await said(page)).setup[step];
  await field(page, label).fill(text);
  await page.getByRole("button", { name: submit, exact: true }).click();
}

/** From the letter's page to the list of what was entered, looking at each screen. */
export async function walkToConfirm(
  page: Page,
  { newcomer, choices }: { newcomer: Newcomer; choices: Choices },
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto("/setup");
  const { setup } = await said(page);
  const at = async (path: string, { title }: { title: string }) => {
    await expectScreen(page, path, title);
    await look();
  };
  await at("/setup", setup.letter);
  await submitLetter(page, newcomer.letter);
  await at("/setup/identity", setup.identity);
  await submitIdentity(page, newcomer.member);
  await at("/setup/terms", setup.terms);
  await submitTerms(page);
  await at("/setup/login-id", setup.loginId);
  await submitField(page, "loginId", choices.loginId);
  await at("/setup/password", setup.password);
  await submitField(page, "password", choices.password);
  await at("/setup/address", setup.address);
  await submitField(page, "address", choices.mailAddress);
  await at("/setup/confirm", setup.confirm);
}

/** By the beginning of its name: behind it stands that it is required. */
function field(page: Page, label: string) {
  return page.getByRole("textbox", { name: new RegExp(`^${escaped(label)}( |$)`) });
}
