import { afterAll, beforeAll, expect, it } from "vitest";
import { limits } from "@/lib/limits/limit-numbers";
import { ownNetwork } from "@/tests/support/server/network";
import { postAtOnce } from "@/tests/support/server/plain-post";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { saying, words } from "@/tests/support/words";

const AT_ONCE = 250;

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

it("a flood of logins keeps no other page waiting, and is told when to come back", async () => {
  let isFlooded = true;
  const ofSomebodyElse = (index: number) => ({
    loginId: `somebody${index}`,
    password: "not the password at all",
  });
  const flood = postAtOnce(AT_ONCE, `${portal.app.origin}/login`, ofSomebodyElse).finally(() => {
    isFlooded = false;
  });
  let seen = 0;
  while (isFlooded) {
    const page = await fetch(`${portal.app.origin}/forgot-id`, { headers: ownNetwork() });
    expect(page.status).toBe(200);
    await page.arrayBuffer();
    seen += 1;
  }

  const answers = await flood;
  const busy = answers.filter(({ status }) => status === 503);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
  expect(busy.length).toBeGreaterThan(0);
  expect(busy[0]?.text).toMatch(saying(words.ja.common.busy, { seconds: /\d+/ }));
  expect(seen).toBeGreaterThan(2);
});

it("who guesses links is answered 429 and when to go on", async () => {
  const headers = { accept: "text/html", ...ownNetwork() };
  const guess = (token: string) => fetch(`${portal.app.origin}/forgot-id/${token}`, { headers });
  const tokens = Array.from({ length: limits.guessesPerNetwork.tries }, (_, index) => `guess-${index}`);
  const statuses = new Set<number>();
  for (const token of tokens) statuses.add((await guess(token)).status);
  expect(statuses).toEqual(new Set([200]));

  const limited = await guess("one-more");
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await limited.text()).toContain(words.ja.forgotId.invalid.title);
});
