import {
  expectTyped,
  fillIdentity,
  identityFields,
  submitIdentity,
  typedBy,
} from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { saying, words } from "@/tests/support/words";

const { birthDate, correctDate, form } = words.ja.common;

test("a lost connection is said in words, and nothing typed is lost", async ({ page, person, police }) => {
  police.allow(/Failed to load resource|net::ERR/);
  const typed = typedBy(person);
  await page.goto("/forgot-id");
  await fillIdentity(page, typed);
  await page.context().setOffline(true);
  await (await identityFields(page)).submit.click();

  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toContainText(form.offline);
  await expect(summary).toBeFocused();
  await expectTyped(page, typed);

  await page.context().setOffline(false);
  await (await identityFields(page)).submit.click();
  await expect(page).toHaveURL("/forgot-id/sent");
});

test("a server that fails is said in words, and nothing typed is lost", async ({ page, person, police }) => {
  police.allow(/502/);
  const typed = typedBy(person);
  await page.goto("/forgot-id");
  await page.route("/forgot-id", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 502 }) : route.continue(),
  );
  await submitIdentity(page, typed);

  await expect(page.getByRole("main").getByRole("alert")).toContainText(form.failed);
  await expectTyped(page, typed);
});

test("a page from before an update says so and offers to load the new one", async ({
  page,
  person,
  police,
}) => {
  police.allow(/409/);
  const typed = typedBy(person);
  await page.goto("/forgot-id");
  await page.route("/forgot-id", async (route) => {
    const headers = await route.request().allHeaders();
    const unknown = headers["next-action"]?.replaceAll(/[0-9a-f]/g, "0");
    await route.continue(unknown ? { headers: { ...headers, "next-action": unknown } } : {});
  });
  await submitIdentity(page, typed);

  await expect(page.getByRole("main").getByRole("alert")).toContainText(form.updated);
  await expectTyped(page, typed);
  await page.unroute("/forgot-id");
  await page.getByRole("button", { name: form.reload }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeHidden();
});

test("a second press sends nothing, and waiting is announced", async ({ page, person }) => {
  await page.goto("/forgot-id");
  let posts = 0;
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("/forgot-id", async (route) => {
    if (route.request().method() === "POST") {
      posts++;
      await held;
    }
    await route.continue();
  });
  await fillIdentity(page, { ...typedBy(person), mailAddress: "" });
  const { submit, number } = await identityFields(page);
  await submit.dblclick();
  await number.press("Enter");

  await expect(page.getByRole("status").filter({ hasText: form.sending })).toBeAttached();
  await expect(page.getByRole("button", { name: form.sending })).toBeVisible();
  answer();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(submit).toBeVisible();
  expect(posts).toBe(1);
});

test("Enter sends the form as it stands, though a correction is offered above", async ({ page, person }) => {
  const typed = { ...typedBy(person), era: "showa", year: "64", month: "2", day: "1" } as const;
  await page.goto("/forgot-id");
  await submitIdentity(page, typed);
  const correction = page.getByRole("button", {
    name: saying(correctDate, { era: "heisei", year: "1", month: "2", day: "1" }),
  });
  await expect(correction).toBeVisible();
  await (await identityFields(page)).mailAddress.press("Enter");

  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(correction).toBeVisible();
  await expectTyped(page, typed);
});

test("the typed day is told in the other calendar at once", async ({ page }) => {
  await page.goto("/forgot-id");
  const { era, year, month, day } = await identityFields(page);
  const told = page.getByRole("status").filter({ hasText: birthDate.year });
  await era("showa").check({ force: true });
  await year.fill("３３");
  await month.fill("4");
  await day.fill("3");
  await expect(told).toHaveText(saying(birthDate.western, { date: longDate("1958-04-03") }));

  await era("seireki").check({ force: true });
  await year.fill("2019");
  await month.fill("5");
  await day.fill("1");
  await expect(told).toHaveText(
    saying(birthDate.japanese, { era: birthDate.reiwa, year: birthDate.firstYear, month: "5", day: "1" }),
  );

  await day.fill("32");
  await expect(told).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the typed day is told in the other calendar after a round trip", async ({ page, person }) => {
    await page.goto("/forgot-id");
    await submitIdentity(page, { ...typedBy(person), mailAddress: "" });

    await expect(page.getByRole("status").filter({ hasText: birthDate.year })).toHaveText(
      saying(birthDate.western, { date: longDate("1958-04-03") }),
    );
  });

  test("no button stands there that needs a script", async ({ page }) => {
    await page.goto("/login");

    await expect(page.getByRole("button", { name: words.ja.common.password.show })).toHaveCount(0);
  });
});

test("a password can be looked at while it is typed", async ({ page }) => {
  const { show, hide } = words.ja.common.password;
  await page.goto("/login");
  const password = page.getByLabel(words.ja.login.password);
  await password.fill("Kawasemi-7");
  await page.getByRole("button", { name: show }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: hide }).click();
  await expect(password).toHaveAttribute("type", "password");
});

function longDate(day: string): string {
  return new Intl.DateTimeFormat("ja-JP", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
