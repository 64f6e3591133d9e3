import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dumpRows } from "@/tests/support/database/postgres";
import { nonceOf, sameText } from "@/tests/support/faults/answers";
import { disguisedRequest, type Knocker } from "@/tests/support/faults/disguises";
import { BOUNDARY, formsOf, multipart } from "@/tests/support/faults/forms";
import { bytesOf, sendAll, sendRaw } from "@/tests/support/faults/raw-request";
import { linkMailedTo } from "@/tests/support/mail/mailbox";
import type { Member } from "@/tests/support/members/member";
import type { AppServer } from "@/tests/support/server/app";
import { postForm } from "@/tests/support/server/plain-post";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { until } from "@/tests/support/until";
import { asRead } from "@/tests/support/words";

const REQUESTS = 2500;
const SEED = 20_261_125;
const MINUTE_MS = 60_000;
const JAPAN_OFFSET_MS = 9 * 60 * MINUTE_MS;

const folder = mkdtempSync(path.join(tmpdir(), "closed-"));
const closingTimes = path.join(folder, "maintenance.yaml");
let portal: Portal;
let person: Member;
let knocker: Knocker;
let before: string[];

beforeAll(async () => {
  writeFileSync(closingTimes, "monthly: []\n");
  portal = await openPortal({ env: { MAINTENANCE_CONFIG: closingTimes } });
  const { origin } = portal.app;
  person = await portal.addPerson();
  const live = await portal.addPerson();
  const visit = await visitOf(person);
  const { loginId, password } = person;
  const login = await postForm(`${origin}/login`, { loginId, password });
  const forms = await formsOf(origin);
  const linkPath = new URL(await linkOf(live)).pathname;
  const cookies = [...visit, ...login.cookies].map((cookie) => cookie.split(";", 1)[0] ?? "");
  knocker = { forms, origin, cookies, linkPath };
  await until(mailsAreOut, { missing: "mails that are out" });

  writeFileSync(closingTimes, closedNow());
  await until(async () => (await fetch(`${origin}/login`)).status === 503, { missing: "a closed portal" });
  before = await rows();
});

afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

it("no disguise opens a closed portal, shows anything personal or writes to the database", async () => {
  const requests = fc.sample(disguisedRequest(knocker), { numRuns: REQUESTS, seed: SEED });
  const wrong: string[] = [];
  await sendAll(portal.app.port, requests, (request, { status, text }) => {
    const isShown = facts().some((fact) => text.includes(fact));
    const isPress = status === 200 && request.path.startsWith("/help");
    if ((status !== 503 && !isPress) || isShown)
      wrong.push(`${status} ${isShown ? "shown" : ""}: ${bytesOf(request).toString().slice(0, 1200)}`);
  });

  expect(wrong.slice(0, 10)).toEqual([]);
  expect(await rows()).toEqual(before);
});

it("the closed page is kept for many, whatever they asked for, and each gets their own nonce and their own time", async () => {
  const look = async (page: string, more: Record<string, string> = {}) => {
    const headers = { accept: "text/html", cookie: "probe=1", ...more };
    const answer = await fetch(`${portal.app.origin}${page}`, { headers });
    const nonce = nonceOf(answer);
    const told = answer.headers;
    const text = sameText(await answer.text(), nonce);

    return { status: answer.status, isKept: told.has("age"), nonce, text, told };
  };
  const own = await look("/login", { cookie: "probe=1; something=else" });
  const pages = ["/login", "/forgot-id?from=paper", "/account", "/nowhere"];
  const someAtOnce = async () => {
    await look("/login");
    const answers = await Promise.all([...pages, ...pages, ...pages].map((page) => look(page)));

    return answers.some(({ isKept }) => isKept) && answers;
  };
  const many = await until(someAtOnce, { missing: "a page that is kept" });

  expect(own.isKept).toBe(false);
  for (const { status, text, told } of many) {
    expect(status).toBe(503);
    expect(text).toBe(own.text);
    expect(told.get("cache-control")).toBe("no-store");
    expect(Number(told.get("refresh"))).toBeGreaterThanOrEqual(Number(told.get("retry-after")));
  }
  expect(new Set(many.map(({ nonce }) => nonce)).size).toBe(many.length);
  expect(new Set(many.map(({ told }) => told.get("refresh"))).size).toBeGreaterThan(1);
});

describe("a form sent into the closing", () => {
  const typed = "0010000009999";

  it("comes back filled in and says until when, without scripts", async () => {
    const answer = await postForm(`${portal.app.origin}/login`, {}).catch(() => null);
    expect(answer?.status).toBe(503);

    const form = knocker.forms.find(
      ({ page, fields }) => page === "/login" && fields.some(([name]) => name === "loginId"),
    );
    const fields = (form?.fields ?? []).map(([name, value]): [string, string] => [
      name,
      name === "loginId" ? typed : value,
    ]);
    const body = multipart(fields);
    const { status, text } = await sendRaw(portal.app.port, {
      method: "POST",
      path: "/login",
      body,
      headers: [
        ["Host", "localhost"],
        ["Accept", "text/html"],
        ["Content-Type", `multipart/form-data; boundary=${BOUNDARY}`],
        ["Content-Length", String(Buffer.byteLength(body))],
      ],
    });

    expect(status).toBe(503);
    expect(text).toMatch(/retry-after: \d+/i);
    expect(asRead(text)).toContain("メンテナンス中のため、受け付けられませんでした。");
    expect(text).toContain(`value="${typed}"`);
  });
});

it.each(["/help/forgot-id", "/accessibility", "/api/health/live", "/icon.svg"])(
  "%s stays open",
  async (page) => {
    const cookie = knocker.cookies.join("; ");
    const answer = await fetch(`${portal.app.origin}${page}`, { headers: { cookie } });

    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(facts().filter((fact) => text.includes(fact))).toEqual([]);
    expect(await rows()).toEqual(before);
  },
);

it("pages and actions ask for themselves: without the server before them nothing is shown or written either", async () => {
  const bare: AppServer = await portal.startAnother({
    script: "tests/support/server/bare-framework.mjs",
    env: { MAINTENANCE_CONFIG: closingTimes },
  });
  const requests = fc.sample(disguisedRequest(knocker), { numRuns: REQUESTS / 5, seed: SEED });
  const shown: string[] = [];
  await sendAll(bare.port, requests, (request, { text }) => {
    if (facts().some((fact) => text.includes(fact))) shown.push(bytesOf(request).toString().slice(0, 1200));
  });

  expect(shown.slice(0, 10)).toEqual([]);
  expect(await rows()).toEqual(before);
});

/** What the cookies of the knocker would show if a page were open. */
function facts(): string[] {
  return [person.loginId, person.mailAddress];
}

/** Every row of the product's own tables. The queue's are its own business. */
async function rows(): Promise<string[]> {
  const all = await dumpRows(portal.databaseUrl);

  return all
    .filter(({ table }) => table.startsWith("public."))
    .map(({ table, text }) => `${table} ${text}`)
    .sort();
}

async function mailsAreOut(): Promise<boolean> {
  const all = await rows();

  return all.filter((row) => row.startsWith("public.mails ")).every((row) => /"accepted_at":"/.test(row));
}

async function linkOf(member: Member): Promise<string> {
  const { symbol, number, sex, insurerNumber, mailAddress, birthDate } = member;
  const [year = "", month = "", day = ""] = birthDate.split("-").map((part) => String(Number(part)));
  const typed = { symbol, number, sex, insurerNumber, mailAddress, era: "seireki", year, month, day };
  await postForm(`${portal.app.origin}/forgot-id`, typed);

  return linkMailedTo(member, portal);
}

async function visitOf(member: Member): Promise<string[]> {
  return (await postForm(await linkOf(member))).cookies;
}

/** A window that has begun and that outlasts the test. */
function closedNow(): string {
  const japan = (minutes: number) =>
    new Date(Date.now() + JAPAN_OFFSET_MS + minutes * MINUTE_MS).toISOString().slice(0, 16).replace("T", " ");

  return `monthly: []\nwindows:\n  - start: ${japan(-10)}\n    end: ${japan(180)}\n`;
}
