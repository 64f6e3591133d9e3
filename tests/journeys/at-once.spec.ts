import { typedBy } from "@/tests/support/browser/identity-form";
import { expect, test } from "@/tests/support/browser/journey";
import { linkMailedTo, mailsTo } from "@/tests/support/mail/mailbox";
import { postAtOnce, postForm } from "@/tests/support/server/plain-post";
import { words } from "@/tests/support/words";

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
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

test("of fifty simultaneous requests of one member one link is alive", async ({ person, portal }) => {
  const { origin } = portal.app;
  const answers = await postAtOnce(50, `${origin}/forgot-id`, fieldsOf(typedBy(person)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(answers.some(({ location }) => location?.endsWith("/forgot-id/sent"))).toBe(true);
  const newest = await linkMailedTo(person, portal);
  const links = mailsTo(person, portal).map(
    ({ text }) => /^\s*(http\S+\/forgot-id\/\S+)/m.exec(text)?.[1] ?? "",
  );

  const pages = await Promise.all(links.map(async (link) => (await fetch(link)).text()));
  const alive = pages.filter((page) => page.includes(words.ja.forgotId.link.show));
  expect(alive).toHaveLength(1);
  expect(links).toContain(newest);
});

function fieldsOf({ sex, era, ...typed }: ReturnType<typeof typedBy>): Record<string, string> {
  return { ...typed, sex: sex ?? "", era: era ?? "" };
}
