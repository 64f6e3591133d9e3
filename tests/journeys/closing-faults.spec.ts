import { expect, setClock, test } from "@/tests/support/browser/closing";
import {
  expectTyped,
  fillIdentity,
  identityFields,
  submitIdentity,
  typedBy,
} from "@/tests/support/browser/identity-form";
import { startDatabaseProxy } from "@/tests/support/database/proxy";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import { startApp } from "@/tests/support/server/app";
import { startLoad } from "@/tests/support/server/load";
import { until } from "@/tests/support/until";
import { saying, words } from "@/tests/support/words";

const HOUR = 60 * 60;
const { problemAt } = words.ja.maintenance;

test("a closing needs no database, and the portal goes on without a restart", async ({
  page,
  person,
  portal,
  closingTimes,
  police,
}) => {
  police.allow(/503/);
  const door = await startDatabaseProxy(portal.databaseUrl);
  const app = await portal.startAnother({
    databaseUrl: door.url,
    env: { MAINTENANCE_CONFIG: closingTimes.path },
  });
  const ready = async () => (await fetch(`${app.origin}/api/health/ready`)).json();
  await setClock(app, closingTimes.start, -600);
  await page.goto(`${app.origin}/forgot-id`);
  await fillIdentity(page, typedBy(person));

  door.shut();
  await setClock(app, closingTimes.start, HOUR);
  await (await identityFields(page)).submit.click();
  await expect(page.getByRole("main")).toContainText(saying(words.ja.maintenance.refused));
  await expectTyped(page, typedBy(person));
  expect((await page.goto(`${app.origin}/account`))?.status()).toBe(503);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.ja.maintenance.closed.title);
  expect((await fetch(`${app.origin}/api/health/live`)).status).toBe(200);
  expect(await ready()).toMatchObject({
    status: "failed",
    closed: true,
    checks: { database: { status: "failed" } },
  });

  door.open();
  await setClock(app, closingTimes.end);
  await expect.poll(async () => (await ready()).status).toBe("ok");
  await page.goto(`${app.origin}/forgot-id`);
  await submitIdentity(page, typedBy(person));
  await expect(page).toHaveURL(`${app.origin}/forgot-id/sent`);
  await linkMailedTo(person, portal);
  await police.inspect();
  await page.goto("about:blank");
  await app.stop();
  await door.close();
});

test("without scripts, too, a form sent into a closing without database keeps what was typed", async ({
  openBrowser,
  person,
  portal,
  closingTimes,
}) => {
  const door = await startDatabaseProxy(portal.databaseUrl);
  const app = await portal.startAnother({
    databaseUrl: door.url,
    env: { MAINTENANCE_CONFIG: closingTimes.path },
  });
  await setClock(app, closingTimes.start, -600);
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto(`${app.origin}/forgot-id`);
  await fillIdentity(page, typedBy(person));

  door.shut();
  await setClock(app, closingTimes.start, HOUR);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    (await identityFields(page)).submit.click(),
  ]);
  expect(answer.status()).toBe(503);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByRole("main")).toContainText(saying(words.ja.maintenance.refused));
  await expectTyped(page, typedBy(person));
  await app.stop();
  await door.close();
});

test("edits go live within seconds; a broken one under load costs not one request", async ({
  portal,
  closingTimes,
  request,
}) => {
  await setClock(portal.app, closingTimes.start, -HOUR);
  const ready = async () => (await request.get("/api/health/ready")).json();
  const ofTheFile = async () => (await ready()).checks.closingTimes.status;
  const load = startLoad(`${portal.app.origin}/login`, 50);

  closingTimes.write("monthly:\n  - day: 25\n    start: 26:99\n");
  await expect.poll(ofTheFile).toBe("degraded");
  expect(await ready()).toMatchObject({
    status: "degraded",
    nextWindow: { start: closingTimes.start.toISOString() },
  });
  closingTimes.write("");
  await until(() => timesRefused(portal.app.output()) === 2, { missing: "the emptied file is not seen" });
  closingTimes.write(closingTimes.text);
  await expect.poll(ofTheFile).toBe("ok");
  const counts = await load.stop();
  expect(Object.keys(counts)).toEqual(["200"]);
  expect(counts["200"]).toBeGreaterThan(50);
  expect(portal.app.output()).toMatch(saying(problemAt, { line: "3", path: "monthly › 1 › start" }));

  closingTimes.write(closingTimes.text.replace("21:00", "19:00"));
  const statusOfLogin = async () => (await request.get("/login")).status();
  await expect.poll(statusOfLogin).toBe(503);
  closingTimes.write(closingTimes.text);
  await expect.poll(statusOfLogin).toBe(200);
});

test("nothing starts with a broken file, and the reason is told", async ({ portal, closingTimes }) => {
  closingTimes.write("monthly:\n  - day: 32\n    start: 21:00\n    end: 24:00\n");
  const starting = startApp({
    databaseUrl: portal.databaseUrl,
    mailUrl: portal.mail.url,
    env: { MAINTENANCE_CONFIG: closingTimes.path },
  });

  await expect(starting).rejects.toThrow(saying(problemAt, { line: "2", path: "monthly › 1 › day" }));
  closingTimes.write(closingTimes.text);
});

/** How often the server has told that its file is broken. */
function timesRefused(output: string): number {
  return output.split("closing times unchanged").length - 1;
}
