import { BYPASS_SECRET, expect, type Page, REASON, setClock, test } from "@/tests/support/browser/closing";
import {
  expectTyped,
  fillIdentity,
  identityFields,
  submitIdentity,
  typedBy,
} from "@/tests/support/browser/identity-form";
import { linkMailedTo, mailsTo } from "@/tests/support/mail/mailbox";
import { never } from "@/tests/support/until";
import { saying, words } from "@/tests/support/words";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** The day and the hours of the window, as sentences name them. */
const HOURS = /\d[^<]{0,12}21:00～24:00/;
/** A worker looks for mail twice a second. */
const SEVERAL_LOOKS_SECONDS = 3;
const closedTitle = words.ja.maintenance.closed.title;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a form filled before a closing and sent after it keeps everything typed", async ({
      page,
      person,
      portal,
      closingTimes,
      police,
    }) => {
      police.allow(/503/);
      await setClock(portal.app, closingTimes.start, -10 * MINUTE);
      await page.goto("/forgot-id");
      await fillIdentity(page, typedBy(person));
      await setClock(portal.app, closingTimes.start, 1);
      const { submit } = await identityFields(page);
      await submit.click();

      await expect(page.getByRole("main")).toContainText(
        saying(words.ja.maintenance.refused, { end: /[^.]*24:00/ }),
      );
      await expectTyped(page, typedBy(person));
      await police.inspect();

      await setClock(portal.app, closingTimes.end);
      await (await identityFields(page)).submit.click();
      await expect(page).toHaveURL("/forgot-id/sent");
    });

    test("a link pressed during a closing is not spent", async ({
      page,
      person,
      portal,
      closingTimes,
      police,
    }) => {
      police.allow(/503/);
      await setClock(portal.app, closingTimes.start, -20 * MINUTE);
      await page.goto("/forgot-id");
      await submitIdentity(page, typedBy(person));
      const link = await linkMailedTo(person, portal);
      await page.goto(link);
      await setClock(portal.app, closingTimes.start, 1);
      await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(closedTitle);
      expect(await statusOf(page)).toBe(503);

      await setClock(portal.app, closingTimes.start, -10 * MINUTE);
      await page.goto(link);
      await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
      await expect(page.getByRole("main")).toContainText(person.loginId);
    });

    test("the closed page speaks the visitor's language", async ({ page, portal, closingTimes, police }) => {
      police.allow(/503/);
      await setClock(portal.app, closingTimes.start, HOUR);
      await page.goto("/login");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(closedTitle);
      await expect(page.getByRole("main")).toContainText(REASON.ja);
      await police.inspect();

      await page.getByRole("button", { name: "English" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.maintenance.closed.title);
      expect(await statusOf(page)).toBe(503);
      await expect(page.getByRole("main")).toContainText(REASON.en);
      await police.inspect();
    });
  });
}

test("pages close and open at their time, and say how long to wait", async ({
  request,
  portal,
  closingTimes,
}) => {
  const { start, end } = closingTimes;
  const get = async (at: Date, seconds: number) => {
    await setClock(portal.app, at, seconds);
    return request.get("/login");
  };

  expect((await get(start, -MINUTE)).status()).toBe(200);
  const closed = await get(start, 0);
  expect(closed.status()).toBe(503);
  expect(closed.headers()["cache-control"]).toBe("no-store");
  const wait = Number(closed.headers()["retry-after"]);
  expect(wait).toBeGreaterThan(3 * HOUR - MINUTE);
  expect(wait).toBeLessThanOrEqual(3 * HOUR);
  const reload = Number(closed.headers().refresh);
  expect(reload).toBeGreaterThanOrEqual(wait);
  expect(reload).toBeLessThan(wait + MINUTE);

  expect((await get(end, -MINUTE)).status()).toBe(503);
  expect((await get(end, 0)).status()).toBe(200);
});

test("nothing but files, help, health and the mail service's webhook stays open", async ({
  request,
  portal,
  closingTimes,
}) => {
  await setClock(portal.app, closingTimes.start, -HOUR);
  const [stylesheet = ""] =
    /\/_next\/static\/[^"]+\.css/.exec(await (await request.get("/login")).text()) ?? [];
  await setClock(portal.app, closingTimes.start, HOUR);
  const status = async (path: string) => (await request.get(path)).status();

  for (const path of ["/", "/login", "/forgot-id/abc", "/nowhere", "/api/nothing", "/maintenance"])
    expect(await status(path), path).toBe(503);
  expect((await request.post("/login", { form: { loginId: "x" } })).status()).toBe(503);
  expect((await request.post("/login", { multipart: { loginId: "x" } })).status()).toBe(503);
  for (const path of [
    stylesheet,
    "/help/forgot-id",
    "/accessibility",
    "/api/health/live",
    "/api/health/ready",
  ])
    expect(await status(path), path).toBe(200);

  const ready = await (await request.get("/api/health/ready")).json();
  expect(ready).toMatchObject({
    status: "ok",
    closed: true,
    window: { end: closingTimes.end.toISOString() },
  });
});

test("every screen tells of a closing from a day before, stronger in the last hour", async ({
  page,
  portal,
  closingTimes,
  police,
}) => {
  const strip = page.getByRole("region", { name: words.ja.maintenance.strip.label });

  await setClock(portal.app, closingTimes.start, -24 * HOUR - MINUTE);
  await page.goto("/forgot-id");
  await expect(strip).toBeHidden();

  await setClock(portal.app, closingTimes.start, -24 * HOUR + 1);
  for (const path of ["/login", "/forgot-id", "/help/forgot-id", "/nowhere"]) {
    if (path === "/nowhere") police.allow(/404/);
    await page.goto(path);
    await expect(strip).toContainText(
      saying(words.ja.maintenance.strip.soon, { day: "tomorrow", window: HOURS }),
    );
    await police.inspect();
  }

  await setClock(portal.app, closingTimes.start, -HOUR + 1);
  await page.goto("/login");
  await expect(strip).toContainText(saying(words.ja.maintenance.strip.near, { window: HOURS }));
  await police.inspect();
});

test("login tells the next closing, and the sent screen what it does to the link", async ({
  page,
  person,
  portal,
  closingTimes,
}) => {
  await setClock(portal.app, closingTimes.start, -90 * MINUTE);
  await page.goto("/login");
  await expect(page.getByRole("complementary")).toContainText(HOURS);

  await setClock(portal.app, closingTimes.start, -30 * MINUTE);
  await page.goto("/forgot-id");
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL("/forgot-id/sent");
  await expect(page.getByRole("main")).toContainText(
    saying(words.ja.maintenance.linkHour, { window: HOURS }),
  );
});

test("staff who know the secret get in for the length of the window, and nobody else", async ({
  page,
  openBrowser,
  portal,
  closingTimes,
}) => {
  await setClock(portal.app, closingTimes.start, HOUR);
  const path = `/maintenance/bypass/${encodeURIComponent(BYPASS_SECRET)}`;
  const stranger = await openBrowser();
  expect((await stranger.goto("/maintenance/bypass/a-guess"))?.status()).toBe(404);
  expect((await stranger.goto("/login"))?.status()).toBe(503);

  await page.goto(path);
  await expect(page).toHaveURL("/login");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.ja.login.title);
  await expect(page.getByRole("region", { name: words.ja.maintenance.strip.label })).toContainText(
    saying(words.ja.maintenance.strip.staff),
  );
  const [pass] = (await page.context().cookies()).filter(({ name }) => name.endsWith("bypass"));
  expect(pass?.httpOnly).toBe(true);
  const [end, signature] = pass?.value.split(".") ?? [];
  expect(Number(end)).toBe(closingTimes.end.getTime());
  // A browser reckons by its own clock, and by the answer's date in whole seconds.
  const early = closingTimes.end.getTime() / 1000 - (pass?.expires ?? 0);
  expect(Math.abs(early)).toBeLessThanOrEqual(MINUTE);

  const forged = await openBrowser();
  await forged
    .context()
    .addCookies([
      { name: pass?.name ?? "", value: `${Number(end) + 1}.${signature}`, url: portal.app.origin },
    ]);
  expect((await forged.goto("/login"))?.status()).toBe(503);
  expect(portal.app.output()).not.toContain(BYPASS_SECRET);
});

test("no mail leaves while the portal is closed, and every mail leaves afterwards", async ({
  page,
  person,
  portal,
  closingTimes,
}) => {
  const [early, late] = await Promise.all([
    portal.startAnother({ env: { MAINTENANCE_CONFIG: closingTimes.path, WORKER: "off" } }),
    portal.startAnother({ env: { MAINTENANCE_CONFIG: closingTimes.path } }),
  ]);
  await Promise.all([
    setClock(portal.app, closingTimes.start, HOUR),
    setClock(late, closingTimes.start, HOUR),
  ]);
  await setClock(early, closingTimes.start, -HOUR / 2);
  await page.goto(`${early.origin}/forgot-id`);
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL(`${early.origin}/forgot-id/sent`);

  await never(() => mailsTo(person, portal).length > 0, SEVERAL_LOOKS_SECONDS);

  await setClock(late, closingTimes.end);
  expect((await portal.mail.mailTo(person.mailAddress)).text).toContain("/forgot-id/");
  await Promise.all([early.stop(), late.stop()]);
});

/** The status that the document on the screen came with: only a document brings the moment of its reload along. */
async function statusOf(page: Page): Promise<number | undefined> {
  const [entry] = await page.evaluate(() =>
    performance
      .getEntriesByType("navigation")
      .map((each) => (each as PerformanceNavigationTiming).responseStatus),
  );

  return entry;
}
