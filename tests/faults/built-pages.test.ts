import { afterAll, beforeAll, expect, it } from "vitest";
import { linkEnd } from "@/lib/link/link";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { nonceOf, sameHeaders, sameText } from "@/tests/support/faults/answers";
import { BOUNDARY, mainForm, multipart } from "@/tests/support/faults/forms";
import { giveLink } from "@/tests/support/members/link";
import type { Member } from "@/tests/support/members/member";
import { APP_SECRET } from "@/tests/support/server/app";
import { ownNetwork } from "@/tests/support/server/network";
import { openPortal, type Portal } from "@/tests/support/server/portal";

/** What only the framework's router understands: whoever sends it is sent through the router. */
const FOR_ROUTER = { "x-matched-path": "/" };
const TYPED_BIRTH_DATE = { era: "showa", year: "33", month: "4", day: "3" };
/** What the framework calls one request in what its scripts read. */
const OF_THE_REQUEST = /"[\w-]{21}[a-z]"/g;
/** Of a short answer only one of the two ways packs the text. */
const PACKING = ["content-encoding"];

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
  // What says the same to all is drawn at the first look: at the next it comes sooner, and is sent in another order.
  for (const page of ["/login", "/forgot-id", "/forgot-password", "/help/forgot-id"])
    for (const visitor of VISITORS) await look(page, visitor);
});

afterAll(() => portal.close());

type Typed = Record<string, string>;
type Posting = {
  page: string;
  typed?: Typed;
  headers?: Record<string, string>;
  /** As the framework's script posts it. */
  isScripted?: boolean;
};

async function post({ page, typed = {}, headers = {}, isScripted = false }: Posting, more: Typed) {
  const form = await mainForm(page, portal.app.origin);
  const filled = form.fields.map(([name, value]): [string, string] => [name, typed[name] ?? value]);
  const missing = Object.entries(typed).filter(([name]) => !filled.some(([known]) => known === name));
  const fields = [...filled, ...missing];
  const action = /[0-9a-f]{42}/.exec(JSON.stringify(form.fields))?.[0] ?? "";
  const hasState = form.fields.some(([name]) => name === "$ACTION_KEY");
  const asScript = [
    ...fields.filter(([name]) => !name.startsWith("$")).map(([name, value]) => [`_1_${name}`, value]),
    ["0", JSON.stringify(hasState ? [{ attempt: 0 }, "$K1"] : ["$K1"])],
  ] as [string, string][];
  const answer = await fetch(`${portal.app.origin}${page}`, {
    method: "POST",
    redirect: "manual",
    body: multipart(isScripted ? asScript : fields),
    headers: {
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      accept: isScripted ? "text/x-component" : "text/html",
      ...(isScripted ? { "next-action": action } : {}),
      cookie: "probe=1",
      ...ownNetwork(),
      ...headers,
      ...more,
    },
  });
  const nonce = nonceOf(answer);
  const leadsTo = answer.headers.get("location") ?? answer.headers.get("x-action-redirect")?.split(";")[0];

  return {
    isWhole: answer.headers.has("content-length"),
    told: {
      leadsTo,
      status: answer.status,
      headers: sameHeaders(answer, nonce, PACKING).toLowerCase(),
      cookies: answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*|expires=[^;]*/gi, "")),
      // Where a member's own page follows at once, it is of one member and of another.
      text: leadsTo ? "" : sameText(await answer.text(), nonce).replaceAll(OF_THE_REQUEST, "REQUEST"),
    },
  };
}

/** Of a visitor whose page is made for them alone. */
async function look(page: string, more: Typed) {
  const answer = await fetch(`${portal.app.origin}${page}`, {
    redirect: "manual",
    headers: { accept: "text/html", cookie: "probe=1; visit=somebody", ...ownNetwork(), ...more },
  });
  const nonce = nonceOf(answer);

  return {
    isWhole: answer.headers.has("content-length"),
    told: {
      status: answer.status,
      headers: sameHeaders(answer, nonce, PACKING).toLowerCase(),
      cookies: answer.headers.getSetCookie(),
      text: sameText(await answer.text(), nonce).replaceAll(OF_THE_REQUEST, "REQUEST"),
    },
  };
}

/** The same posted to the page itself and through the router, of one member and of another where a member is spent by it. */
async function expectAlike(
  posting: (member: Member) => Posting | Promise<Posting>,
): Promise<string | number> {
  const [one, another] = await Promise.all([portal.addPerson(), portal.addPerson()]);
  const straight = await post(await posting(one), {});
  const routed = await post(await posting(another), FOR_ROUTER);

  expect(straight.told).toEqual(routed.told);
  if (straight.told.status === 200) expect([straight.isWhole, routed.isWhole]).toEqual([true, false]);

  const { status, leadsTo } = straight.told;

  return leadsTo ?? status;
}

const identityOf = ({ symbol, number, sex, insurerNumber, mailAddress }: Member): Typed => ({
  ...TYPED_BIRTH_DATE,
  ...{ symbol, number, sex, insurerNumber, mailAddress: mailAddress ?? "" },
});
const loginOf = ({ loginId, password }: Member): Typed => ({ loginId: loginId ?? "", password });
const nobody = { symbol: "9999", number: "999", sex: "male", insurerNumber: "06990014" };
const VISITORS = [
  {},
  { "accept-encoding": "identity" },
  { "accept-language": "en" },
  { cookie: "probe=1; locale=en; furigana=on" },
  { cookie: "" },
];

it.each(["/login", "/forgot-id", "/forgot-password"])("%s, posted empty", async (page) => {
  for (const headers of VISITORS) expect(await expectAlike(() => ({ page, headers }))).toBe(200);
});

it.each([
  ["/login", 200],
  ["/forgot-id", 200],
  [`/forgot-id/${"a".repeat(26)}`, 200],
  ["/forgot-id/result", 307],
  ["/forgot-password", 200],
  ["/help/forgot-id", 200],
  ["/account", 307],
])("%s, looked at", async (page, status) => {
  for (const headers of VISITORS) {
    const cookie = "cookie" in headers ? { cookie: `${headers.cookie}; visit=somebody` } : {};
    const straight = await look(page, { ...headers, ...cookie });
    const routed = await look(page, { ...headers, ...cookie, ...FOR_ROUTER });

    expect(straight.told).toEqual(routed.told);
    expect(straight.told.status).toBe(status);
    if (status === 200) expect([straight.isWhole, routed.isWhole]).toEqual([true, false]);
  }
});

it("what is drawn stands in a document once, though its scripts know where", async () => {
  const { told } = await look("/forgot-id", {});
  const [document = "", ...sentAlong] = told.text.split("__next_f");

  for (const paper of ["paper-notice", "paper-card", "paper-myna", "paper-old"]) {
    expect(document).toContain(paper);
    expect(sentAlong.join()).not.toContain(paper);
  }
  expect(sentAlong.join()).toContain("stands");
});

it.each<[string, string | number, (member: Member) => Posting]>([
  ["login", "/account", (member) => ({ page: "/login", typed: loginOf(member) })],
  ["wrong login", 200, (_) => ({ page: "/login", typed: { loginId: "nobody", password: "nobody's" } })],
  ["request", "/forgot-id/sent", (member) => ({ page: "/forgot-id", typed: identityOf(member) })],
  [
    "wrong request",
    200,
    () => ({
      page: "/forgot-id",
      typed: { ...TYPED_BIRTH_DATE, ...nobody, mailAddress: "nobody@example.jp" },
    }),
  ],
  [
    "request for a password",
    "/temporary-password/sent",
    (member) => ({
      page: "/forgot-password",
      typed: {
        ...TYPED_BIRTH_DATE,
        loginId: member.loginId ?? "",
        mailAddress: member.mailAddress ?? "",
      },
    }),
  ],
])("a %s, with scripts and without", async (_title, answer, posting) => {
  expect(await expectAlike(posting)).toBe(answer);
  expect(await expectAlike((member) => ({ ...posting(member), isScripted: true }))).toBe(answer);
});

it("a link, live and unknown", async () => {
  const store = { db: portal.database.db, secrets: secretsFrom([APP_SECRET]), clock: systemClock };
  const press = async ({ accountId }: Member) => {
    const now = systemClock.now();
    const { token } = await giveLink(store, accountId, { sentAt: now, expiresAt: linkEnd(now) });
    return { page: `/forgot-id/${token}`, typed: { token } };
  };

  expect(await expectAlike(press)).toBe("/forgot-id/result");
  expect(await expectAlike(async (member) => ({ ...(await press(member)), isScripted: true }))).toBe(
    "/forgot-id/result",
  );
  expect(
    await expectAlike(async (member) => ({ ...(await press(member)), typed: { token: "a".repeat(26) } })),
  ).toBe("/forgot-id/invalid");
});

it("a form of another release, and one of a stranger's making", async () => {
  const unknown = { [`$ACTION_ID_${"0".repeat(42)}`]: "" };

  expect(await expectAlike(() => ({ page: "/login", typed: unknown }))).toBe(409);
  expect(
    await expectAlike(() => ({ page: "/login", typed: { $ACTION_REF_1: "", "$ACTION_1:0": "{" } })),
  ).toBe(400);
});

it.each([{}, FOR_ROUTER])(
  "a scripted form brings the next page along behind a proxy that ends TLS",
  async (more) => {
    const member = await portal.addPerson();
    const headers = { "x-forwarded-proto": "https" };
    const { told } = await post({ page: "/login", typed: loginOf(member), headers, isScripted: true }, more);

    expect(told.leadsTo).toBe("/account");
    expect(told.headers).toContain("text/x-component");
  },
);
