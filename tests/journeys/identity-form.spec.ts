import type { Page } from "@playwright/test";
import { expectFieldInView, placeReached, topOf } from "@/tests/support/browser/focus";
import {
  expectTyped,
  fillIdentity,
  identityFields,
  submitIdentity,
  type Typed,
  typedBy,
} from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { inJapanese } from "@/tests/support/browser/typed";
import type { Member } from "@/tests/support/members/member";
import { saying, starting, words } from "@/tests/support/words";

const { common, forgotId, errorsInShort } = words.ja;
const missing = {
  symbol: errorsInShort.symbolMissing,
  number: errorsInShort.numberMissing,
  sex: errorsInShort.sexMissing,
  birthDate: errorsInShort.birthDateMissing,
  insurerNumber: errorsInShort.insurerNumberMissing,
  mailAddress: errorsInShort.mailAddressMissing,
};

/** What a member may type, and what the papers of that member say. */
const accepted: [what: string, person: Partial<Member>, typed: (typed: Typed) => Partial<Typed>][] = [
  [
    "full-width letters and digits",
    { symbol: "AB-12" },
    (typed) => ({
      symbol: "ＡＢ－１２",
      number: wide(typed.number),
      year: wide(typed.year),
      month: wide(typed.month),
      day: wide(typed.day),
      insurerNumber: `　${wide(typed.insurerNumber)} `,
      mailAddress: ` ${typed.mailAddress.toUpperCase()} `,
    }),
  ],
  [
    "the first year of an era by its name",
    { birthDate: "2019-05-01" },
    () => ({ era: "reiwa", year: inJapanese.firstYear }),
  ],
  [
    "the other name of a day that two eras share",
    { birthDate: "1926-12-25" },
    () => ({ era: "taisho", year: "15" }),
  ],
  ["a Western year", { birthDate: "1989-01-07" }, () => ({ era: "seireki", year: "1989" })],
  [
    "a symbol in kanji with a middle dot",
    { symbol: inJapanese.symbol },
    () => ({ symbol: inJapanese.symbolInHalfWidth }),
  ],
  ["an address that breaks the mail standard", { mailAddress: "a..b@docomo.example" }, () => ({})],
  ["a branch number behind the number", {}, (typed) => ({ number: `${typed.number}-00` })],
  [
    "a branch number with its name",
    {},
    (typed) => ({ number: `${typed.number} ${inJapanese.branchNumber}` }),
  ],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [what, papers, typing] of accepted)
      test(`${what} is accepted`, async ({ page, portal }) => {
        const person = await portal.addPerson(papers);
        const typed = typedBy(person);
        await page.goto("/forgot-id");
        await submitIdentity(page, { ...typed, ...typing(typed) });

        await expect(page).toHaveURL("/forgot-id/sent");
        await expect.poll(() => portal.mail.mails().some(({ to }) => to === person.mailAddress)).toBe(true);
        if (what.startsWith("a branch number"))
          await expect(page.getByRole("main")).toContainText(forgotId.sent.branchNumberRemoved);
      });

    test("documents without a symbol are accepted", async ({ page, portal }) => {
      const person = await portal.addPerson({ symbol: "" });
      await page.goto("/forgot-id");
      await fillIdentity(page, typedBy(person));
      const { noSymbol, submit } = await identityFields(page);
      await noSymbol.check();
      await submit.click();

      await expect(page).toHaveURL("/forgot-id/sent");
    });

    test("every wrong field is named, and everything typed is still there", async ({
      page,
      person,
      police,
    }) => {
      const typed = {
        ...typedBy(person),
        symbol: "☃",
        number: inJapanese.number,
        era: "showa",
        year: "64",
        month: "2",
        day: "1",
        insurerNumber: "06123456",
        mailAddress: "hanako",
      } as const;
      await page.goto("/forgot-id");
      await submitIdentity(page, typed);

      const summary = page.getByRole("main").getByRole("alert");
      await expect(summary.getByRole("link")).toHaveCount(5);
      await expect(page).toHaveTitle(starting(common.form.error + forgotId.form.title));
      await expect(summary).toBeFocused();
      await expectTyped(page, typed);
      await expect(
        page.getByRole("button", {
          name: saying(common.correctDate, { era: "heisei", year: "1", month: "2", day: "1" }),
        }),
      ).toBeVisible();
      await police.inspect();
      await page.setViewportSize({ width: 375, height: 667 });
      for (const link of await summary.getByRole("link").all()) {
        await link.click();
        await expectFieldInView(page);
      }
    });

    test("on a phone the first field stands within a screen and a half, and what folds can be read", async ({
      page,
    }) => {
      await page.setViewportSize({ width: 375, height: 667 });
      await page.goto("/forgot-id");
      const { symbol } = await identityFields(page);
      expect(await topOf(symbol)).toBeLessThan(1.5 * 667);

      const way = page.getByRole("link", { name: forgotId.form.eWay });
      await expect(way).toBeHidden();
      await page.getByText(forgotId.form.conditions).click();
      await expect(way).toBeVisible();
    });

    test("an empty form names every field", async ({ page, police }) => {
      await page.goto("/forgot-id");
      await (await identityFields(page)).submit.click();

      const summary = page.getByRole("main").getByRole("alert");
      await expect(summary.getByRole("link")).toHaveText(Object.values(missing));
      await expect(summary).not.toContainText(common.form.kept);
      await summary.getByRole("link", { name: missing.birthDate }).click();
      await expect(placeReached(page)).toHaveAccessibleName(common.birthDate.reiwa);
      await police.inspect();
    });

    test("what is missing of a birth date is where its link leads", async ({ page, person }) => {
      await page.goto("/forgot-id");
      await submitIdentity(page, { ...typedBy(person), month: "", day: "" });

      const summary = page.getByRole("main").getByRole("alert");
      await expect(summary).toContainText(common.form.kept);
      await summary.getByRole("link").click();
      await expect(placeReached(page)).toHaveAccessibleName(common.birthDate.month);
      await expectFieldInView(page);
    });

    test("a correction is offered as a button that fills the fields in", async ({ page, person }) => {
      await page.goto("/forgot-id");
      const typed = { ...typedBy(person), era: "heisei", year: "31", month: "6", day: "1" } as const;
      await submitIdentity(page, typed);
      await page
        .getByRole("button", {
          name: saying(common.correctDate, { era: "reiwa", year: "1", month: "6", day: "1" }),
        })
        .click();

      const fields = await identityFields(page);
      await expect(fields.era("reiwa")).toBeChecked();
      await expectTyped(page, { ...typed, era: "reiwa", year: await fields.year.inputValue() });
      await expect(fields.year).toHaveValue(new RegExp(`^(${common.birthDate.firstYear}|1)$`));
    });

    test("whatever does not match is told in the same words", async ({ page, portal, police }) => {
      const told = new Set<string | null>();
      const person = await portal.addPerson();
      const typed = typedBy(person);
      const strangers = await Promise.all([
        portal.addPerson({ hasLoggedIn: false }),
        portal.addPerson({ hasConfirmedAddress: false }),
        portal.addPerson({ isSuspended: true }),
      ]);
      const wrong: Typed[] = [
        { ...typed, symbol: "9" },
        { ...typed, number: "1" },
        { ...typed, sex: "male" },
        { ...typed, day: "4" },
        { ...typed, insurerNumber: "06990022" },
        { ...typed, mailAddress: "other@example.jp" },
        ...strangers.map(typedBy),
      ];
      for (const claim of wrong) told.add(await refusalOf(page, claim));
      await police.inspect();

      expect([...told]).toEqual([forgotId.problem.mismatch]);
      expect(
        portal.mail.mails().filter(({ to }) => strangers.some(({ mailAddress }) => mailAddress === to)),
      ).toEqual([]);
    });
  });
}

async function refusalOf(page: Page, claim: Typed): Promise<string | null> {
  await page.goto("/forgot-id");
  await submitIdentity(page, claim);
  const problem = page.getByRole("main").getByRole("alert").getByRole("paragraph").first();
  await expect(problem).toBeVisible();
  await expectTyped(page, claim);

  return problem.textContent();
}

function wide(digits: string): string {
  return digits.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
