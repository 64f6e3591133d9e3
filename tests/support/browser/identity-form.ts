import { expect, type Page } from "@playwright/test";
import { type eras, toEraDate } from "@/lib/calendar/eras";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { Member } from "@/tests/support/members/member";
import { escaped, words } from "@/tests/support/words";

/** What is typed into the identity form, as it stands on the screen. */
export type Typed = {
  symbol: string;
  number: string;
  sex: Member["sex"] | null;
  era: (typeof eras)[number]["era"] | null;
  year: string;
  month: string;
  day: string;
  insurerNumber: string;
  mailAddress: string;
};

export function typedBy(person: Member): Typed {
  const { symbol, number, sex, insurerNumber, mailAddress, birthDate } = person;
  const named = toEraDate(birthDate);
  if (!named) throw new Error(`${birthDate} lies before the eras`);

  return {
    symbol,
    number,
    sex,
    insurerNumber,
    mailAddress,
    era: named.era,
    year: String(named.year),
    month: String(named.month),
    day: String(named.day),
  };
}

/** The identity form's fields by their labels, in the language that the page speaks. */
export async function identityFields(page: Page) {
  const { forgotId, common } = words[await pageLanguage(page)];
  const { form } = forgotId;
  const { birthDate } = common;
  const text = (label: string) => page.getByRole("textbox", { name: new RegExp(`^${escaped(label)}( |$)`) });

  return {
    symbol: text(form.symbol),
    noSymbol: page.getByRole("checkbox", { name: form.noSymbol }),
    number: text(form.number),
    sex: (sex: Member["sex"]) => page.getByRole("radio", { name: form[sex], exact: true }),
    era: (era: NonNullable<Typed["era"]>) => page.getByRole("radio", { name: birthDate[era], exact: true }),
    year: text(birthDate.year),
    month: text(birthDate.month),
    day: text(birthDate.day),
    insurerNumber: text(form.insurerNumber),
    mailAddress: text(form.mailAddress),
    submit: page.getByRole("button", { name: form.submit, exact: true }),
  };
}

export async function fillIdentity(page: Page, typed: Typed): Promise<void> {
  const fields = await identityFields(page);
  for (const name of ["symbol", "number", "year", "month", "day", "insurerNumber", "mailAddress"] as const)
    await fields[name].fill(typed[name]);
  if (typed.sex) await fields.sex(typed.sex).check({ force: true });
  if (typed.era) await fields.era(typed.era).check({ force: true });
}

/** Fills the form in and presses its button. */
export async function submitIdentity(page: Page, typed: Typed): Promise<void> {
  await fillIdentity(page, typed);
  const { submit } = await identityFields(page);
  await submit.click();
}

/** Everything stands in the form as it was typed. */
export async function expectTyped(page: Page, typed: Typed): Promise<void> {
  const fields = await identityFields(page);
  for (const name of ["symbol", "number", "year", "month", "day", "insurerNumber", "mailAddress"] as const)
    await expect(fields[name], name).toHaveValue(typed[name]);
  if (typed.sex) await expect(fields.sex(typed.sex)).toBeChecked();
  if (typed.era) await expect(fields.era(typed.era)).toBeChecked();
}

export async function expectLanguage(page: Page, language: Locale): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

export async function pageLanguage(page: Page): Promise<Locale> {
  const language = await page.locator("html").getAttribute("lang");

  return locales.find((locale) => locale === language) ?? "ja";
}
