import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { submitIdentity } from "@/tests/support/browser/identity-form";
import { police } from "@/tests/support/browser/page-police";
import { startDemo } from "@/tests/support/server/demo";
import { freePort } from "@/tests/support/server/free-port";
import { until } from "@/tests/support/until";
import { plain, words } from "@/tests/support/words";

type Mail = { to: string; subject: string; text: string; html: string; sentAt: string };

test("the demo needs nothing, not even a whole start before: its mailbox, its members, and another that keeps the data", async ({
  page,
}) => {
  test.setTimeout(480_000);
  const folder = mkdtempSync(path.join(tmpdir(), "portal-demo-"));
  leaveTorn(folder);
  writeFileSync(path.join(folder, "making"), "");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const demo = startDemo(folder, port);
  await demo.started;
  expect(demo.output()).toContain(`${origin}/demo/mailbox`);
  expect(demo.output()).toContain("06990014");
  expect(existsSync(path.join(folder, "making"))).toBe(false);

  const watch = police(page, true);
  for (const path of ["/demo", "/demo/mailbox", "/login"]) {
    await page.goto(origin + path);
    await expect(page.getByText(plain(words.ja.site.demo.text))).toBeVisible();
    await watch.inspect();
  }
  const [member] = await (await fetch(`${origin}/demo/members.json`)).json();
  await page.goto(`${origin}/forgot-id`);
  const { era, year, month, day } = member.birthDateInEra;
  await submitIdentity(page, { ...member, era, year: String(year), month: String(month), day: String(day) });
  await expect(page).toHaveURL(`${origin}/forgot-id/sent`);
  const link = await linkIn(origin, member.mailAddress);
  expect(demo.output()).not.toContain(link);

  const second = startDemo(folder, port);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(String(demo.process.pid));
  demo.process.kill("SIGTERM");
  expect(await demo.ended).toBe(0);

  const again = startDemo(folder, port);
  await again.started;
  await page.goto(link);
  await page.getByRole("button", { name: words.ja.forgotId.link.show }).click();
  await expect(page.getByRole("main")).toContainText(member.loginId);
  expect(watch.faults()).toEqual([]);
  await page.goto("about:blank");
  again.process.kill("SIGTERM");
  await again.ended;
  rmSync(folder, { recursive: true });
});

test("a demo whose database was damaged says what to do", async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), "portal-demo-"));
  leaveTorn(folder);
  const demo = startDemo(folder, await freePort());

  expect(await demo.ended).toBe(1);
  expect(demo.output()).toContain(folder);
  expect(demo.output()).toContain("--reset");
  expect(demo.output()).not.toContain("    at ");
  rmSync(folder, { recursive: true });
});

/** A database as it is when a machine is switched off while it is unpacked. */
function leaveTorn(folder: string): void {
  mkdirSync(path.join(folder, "database"));
  writeFileSync(path.join(folder, "database/PG_VERSION"), "18\n");
  writeFileSync(path.join(folder, "secret"), "s".repeat(43));
}

function linkIn(origin: string, address: string): Promise<string> {
  const look = async () => {
    const mails = (await (await fetch(`${origin}/demo/mailbox.json`)).json()) as Mail[];
    const text = mails.find(({ to }) => to === address)?.text ?? "";
    return /^\s*(http\S+\/forgot-id\/\S+)/m.exec(text)?.[1];
  };

  return until(look, { missing: "no mail in the demo's mailbox" });
}
