import { afterAll, beforeAll, expect, it } from "vitest";
import { limits } from "@/lib/limits/limit-numbers";
import { type RawRequest, sendAlmost } from "@/tests/support/faults/raw-request";
import { ownNetwork } from "@/tests/support/server/network";
import { cookiesOf, formRequests, postForm } from "@/tests/support/server/plain-post";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { words } from "@/tests/support/words";

const AT_ONCE = 250;

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

/** A page that is made for whoever asks, whatever others get. */
const ownPage = () =>
  fetch(`${portal.app.origin}/forgot-id/nobodys`, { headers: { accept: "text/html", ...ownNetwork() } });

it("a flood of logins keeps neither other pages nor browsers that log in here waiting", async () => {
  const url = `${portal.app.origin}/login`;
  const member = await portal.addPerson();
  const typed = { loginId: member.loginId, password: member.password };
  const cookies = cookiesOf(await postForm(url, typed)).split("; ");
  const known = cookies.filter((cookie) => !cookie.startsWith("session=")).join("; ");
  const strangers = Array.from({ length: AT_ONCE }, (_, index) => ({
    loginId: `somebody${index}`,
    password: "not the password at all",
  }));
  const posts = await formRequests(url, strangers);
  const logins = await formRequests(url, [typed], known);
  const almostSent = (requests: RawRequest[]) =>
    Promise.all(requests.map((request) => sendAlmost(portal.app.port, request)));
  const [sendOthers, [logIn]] = [await almostSent(posts), await almostSent(logins)];

  const statuses: (number | null)[] = [];
  let isFlooded = true;
  const flood = Promise.all(
    sendOthers.map(async (send) => {
      const answer = await send();
      statuses.push(answer.status);
      return answer;
    }),
  ).finally(() => {
    isFlooded = false;
  });
  const login = logIn?.();
  let seen = 0;
  while (isFlooded) {
    const page = await ownPage();
    expect(page.status).toBe(200);
    await page.arrayBuffer();
    seen += 1;
  }

  const busy = (await flood).filter(({ status }) => status === 503);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(busy.some(({ text }) => text.includes(`${words.ja.error.busy.title}</h1>`))).toBe(true);
  expect(seen).toBeGreaterThan(0);
  // It came last of all: among strangers it would have been turned away.
  expect((await login)?.text.toLowerCase()).toContain("location: /account");
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
