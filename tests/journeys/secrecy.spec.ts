import { submitIdentity, typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { choosePassword, logIn } from "@/tests/support/browser/password-forms";
import { inJapanese } from "@/tests/support/browser/typed";
import { dumpRows } from "@/tests/support/database/postgres";
import { linkMailedTo, temporaryPasswordMailedTo } from "@/tests/support/mail/mailbox";
import { words } from "@/tests/support/words";

test("after a journey neither database, log nor any URL holds a secret", async ({ page, ownPortal }) => {
  const { app, databaseUrl } = ownPortal;
  const person = await ownPortal.addPerson({
    symbol: inJapanese.symbolInDigits,
    number: "8642097531",
    birthDate: "1961-10-27",
  });
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url(), request.headers().referer ?? ""));
  await page.goto(`${app.origin}/login`);
  await page.goto(`${app.origin}/forgot-id`);
  await submitIdentity(page, { ...typedBy(person), day: "28" });
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await submitIdentity(page, typedBy(person));
  const link = await linkMailedTo(person, ownPortal);
  await page.goto(link);
  await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
  await expect(page.getByRole("main")).toContainText(person.loginId);
  await page.goto(`${app.origin}/forgot-id/result/reset`);
  await page.getByRole("button", { name: words.ja.forgotId.reset.button }).click();
  const temporaryPassword = await temporaryPasswordMailedTo(person, ownPortal);
  await page.goto(`${app.origin}/login`);
  await logIn(page, person.loginId, "some wrong password");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await logIn(page, person.loginId, temporaryPassword);
  await choosePassword(page, "Hotaru to Tsubame 4 sora");
  await expect(page.getByRole("main")).toContainText(person.loginId);

  const token = link.split("/").at(-1) ?? "";
  const secrets = {
    token,
    temporaryPassword,
    temporaryPasswordLetters: temporaryPassword.replaceAll("-", ""),
    newPassword: "Hotaru to Tsubame 4 sora",
    symbol: person.symbol,
    number: person.number,
    insurerNumber: person.insurerNumber,
    birthDate: person.birthDate,
    birthDateDigits: person.birthDate.replaceAll("-", ""),
  };
  const dump = await dumpRows(databaseUrl);
  expect(dump.length).toBeGreaterThan(10);
  const foundIn = (text: string) => Object.entries(secrets).filter(([, secret]) => text.includes(secret));
  // An account knows its insurer, by which its data is kept: that is no number of anybody's.
  const isInsurerOfAccount = (table: string, name: string) =>
    table === "public.accounts" && name === "insurerNumber";
  for (const { table, text } of dump)
    expect(
      foundIn(text).filter(([name]) => !isInsurerOfAccount(table, name)),
      table,
    ).toEqual([]);
  expect(foundIn(app.output()), "log").toEqual([]);

  const withoutLink = urls.filter((url) => url !== link).join("\n");
  expect(foundIn(withoutLink), "URLs").toEqual([]);
  for (const fact of [person.loginId, person.mailAddress]) {
    expect(withoutLink).not.toContain(fact);
    expect(app.output()).not.toContain(fact);
  }
  const holders = (fact: string) =>
    new Set(dump.filter(({ text }) => text.includes(fact)).map(({ table }) => table));
  expect([...holders(person.loginId)]).toEqual(["public.accounts"]);
  for (const table of holders(person.mailAddress))
    expect(["public.accounts", "public.mails"]).toContain(table);
});
