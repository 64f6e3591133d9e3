import { choose, stepTo } from "@/tests/support/browser/by-keyboard";
import { typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { someChoices } from "@/tests/support/browser/setup-forms";
import { linkMailedTo, proofMailedTo } from "@/tests/support/mail/mailbox";
import { starting, words } from "@/tests/support/words";

const { login, setup, site } = words.ja;
const { form, link, reset, result } = words.ja.forgotId;
const { birthDate } = words.ja.common;

test("the whole journey can be walked with the keyboard alone", async ({ page, person, portal }) => {
  const typed = typedBy(person);
  await page.goto("/login");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: site.skip })).toBeFocused();
  await stepTo(page, "link", login.forgotId);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/forgot-id");

  await stepTo(page, "textbox", starting(form.symbol));
  await page.keyboard.type(typed.symbol);
  await stepTo(page, "textbox", starting(form.number));
  await page.keyboard.type(typed.number);
  await stepTo(page, "radio", new RegExp(`^(${form.male}|${form.female})$`));
  await choose(page, form.female);
  await stepTo(page, "radio", new RegExp(`^(${birthDate.reiwa}|${birthDate.showa})$`));
  await choose(page, birthDate.showa);
  for (const part of ["year", "month", "day"] as const) {
    await stepTo(page, "textbox", birthDate[part]);
    await page.keyboard.type(typed[part]);
  }
  await stepTo(page, "textbox", starting(form.insurerNumber));
  await page.keyboard.type(typed.insurerNumber);
  await stepTo(page, "textbox", starting(form.mailAddress));
  await page.keyboard.type(typed.mailAddress);
  await stepTo(page, "button", form.submit);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/forgot-id/sent");

  await page.goto(await linkMailedTo(person, portal));
  await stepTo(page, "button", link.show);
  await page.keyboard.press("Space");
  await expect(page.getByRole("main")).toContainText(person.loginId);
  await stepTo(page, "button", result.copy);
  await stepTo(page, "link", result.reset.button);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/forgot-id/result/reset");
  await stepTo(page, "button", reset.button);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/temporary-password/sent");
});

test("an account can be set up with the keyboard alone", async ({ page, portal }) => {
  const { letter, member } = await portal.addNewcomer();
  const choices = someChoices();
  const enter = async (label: RegExp, text: string) => {
    await stepTo(page, "textbox", label);
    await page.keyboard.type(text);
  };
  await page.goto("/login");
  await stepTo(page, "link", login.first.link);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/setup");
  await enter(starting(setup.letter.userId), letter.provisionalUserId);
  await enter(starting(setup.letter.password), letter.provisionalPassword);
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL("/setup/identity");
  await enter(starting(setup.identity.insurerNumber), member.insurerNumber);
  await stepTo(page, "radio", new RegExp(`^(${birthDate.reiwa}|${birthDate.showa})$`));
  await choose(page, birthDate.showa);
  await enter(new RegExp(`^${birthDate.year}$`), "33");
  await enter(new RegExp(`^${birthDate.month}$`), "4");
  await enter(new RegExp(`^${birthDate.day}$`), "3");
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL("/setup/terms");
  await stepTo(page, "checkbox", setup.terms.consent);
  await page.keyboard.press("Space");
  await stepTo(page, "button", setup.terms.submit);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/setup/login-id");
  await enter(starting(setup.loginId.label), choices.loginId);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/setup/password");
  await stepTo(page, "textbox", starting(setup.password.label));
  await page.keyboard.insertText(choices.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/setup/address");
  await enter(starting(setup.address.label), choices.mailAddress);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/setup/confirm");
  await stepTo(page, "link", setup.confirm.changeMailAddress);
  await stepTo(page, "button", setup.confirm.submit);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/setup/sent");

  await page.goto(await proofMailedTo(choices, portal));
  await stepTo(page, "button", setup.proof.submit);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/setup/done");
});

test("after a refusal focus stands on the summary, and its links lead to the fields", async ({ page }) => {
  await page.goto("/forgot-id");
  await stepTo(page, "textbox", starting(form.number));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await stepTo(page, "link", words.ja.errorsInShort.numberMissing);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("textbox", { name: starting(form.number) })).toBeFocused();
});
