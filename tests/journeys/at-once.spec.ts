import { typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { linkMailedTo, mailsTo } from "@/tests/support/mail/mailbox";
import { letProofGrowOld } from "@/tests/support/members/proof";
import { cookiesOf, postAtOnce, postForm, pressAgainAndAgain } from "@/tests/support/server/plain-post";
import { asRead, words } from "@/tests/support/words";

/** On a slow machine some of so many are told to come back. */
const isFault = ({ status }: { status: number }) => status >= 500 && status !== 503;

test("of a hundred simultaneous presses of one link exactly one begins a visit", async ({
  person,
  portal,
}) => {
  const { origin } = portal.app;
  await postForm(`${origin}/forgot-id`, fieldsOf(typedBy(person)));
  const answers = await postAtOnce(100, await linkMailedTo(person, portal));

  const visits = answers.filter(({ cookies }) =>
    cookies.some((cookie) => /^(__Host-)?visit=[^;]/.test(cookie)),
  );
  expect(visits.map(({ location }) => new URL(location ?? "", origin).pathname)).toEqual([
    "/forgot-id/result",
  ]);
  expect(answers.filter(isFault)).toEqual([]);
});

test("of fifty simultaneous requests of one member one link is alive", async ({ person, portal }) => {
  const { origin } = portal.app;
  const answers = await postAtOnce(50, `${origin}/forgot-id`, fieldsOf(typedBy(person)));
  expect(answers.filter(isFault)).toEqual([]);
  expect(answers.some(({ location }) => location?.endsWith("/forgot-id/sent"))).toBe(true);
  const newest = await linkMailedTo(person, portal);
  const links = mailsTo(person, portal).map(
    ({ text }) => /^\s*(http\S+\/forgot-id\/\S+)/m.exec(text)?.[1] ?? "",
  );

  const pages = await Promise.all(links.map(async (link) => (await fetch(link)).text()));
  const alive = pages.filter((page) => asRead(page).includes(words.ja.forgotId.link.show));
  expect(alive).toHaveLength(1);
  expect(links).toContain(newest);
});

test("forms behind the door that are pressed again and again do their deed once and end alike", async ({
  person,
  portal,
}) => {
  const { origin } = portal.app;
  const login = { loginId: person.loginId, password: person.password };
  const kept = cookiesOf(await postForm(`${origin}/login`, login));
  await letProofGrowOld(portal.database, person.accountId);
  const wanted = `atarashii${person.accountId.slice(0, 8)}@example.jp`;
  const asked = { mailAddress: wanted, currentPassword: person.password };
  const askedAnswers = await pressAgainAndAgain(`${origin}/account/address`, asked, kept);
  const [first] = askedAnswers;
  if (!first) throw new Error("no answer");
  expect(askedAnswers.map(({ location }) => location)).toEqual(Array(3).fill("/account/address/sent"));
  expect(new Set(askedAnswers.map(cookiesOf)).size).toBe(1);

  const changed = { currentPassword: person.password, newPassword: "Hotaru to Tsubame 4 sora" };
  const renewed = cookiesOf(first);
  const answers = await pressAgainAndAgain(`${origin}/account/password`, changed, renewed);
  expect(answers.map(({ location }) => location)).toEqual(Array(3).fill("/account?notice=password-changed"));
  for (const answer of answers) {
    const page = await fetch(`${origin}/account`, {
      headers: { cookie: cookiesOf(answer) },
      redirect: "manual",
    });
    expect(page.status).toBe(200);
  }
});

function fieldsOf({ sex, era, ...typed }: ReturnType<typeof typedBy>): Record<string, string> {
  return { ...typed, sex: sex ?? "", era: era ?? "" };
}
