import { demoLetters, identityOf, loginIdentityOf } from "./visitor.mjs";

/** How many wrong entries are compared before limits tell: `lib/limits/limit-numbers.ts`. */
const LOGINS = 10;
const CHECKS = 5;
const CHECKS_IN_DAY = 100;
/** So few at once that none is told to come back. */
const CHECKS_AT_ONCE = 4;
const DAY_MINUTES = 25 * 60;
const WRONG_ADDRESS = "x@example.jp";

/** What is told to who tries too often, on every way in, and to who holds a letter that is over. */
export async function refusals(deps) {
  await tooManyLogins(deps);
  await concealedId(deps);
  await concealedPassword(deps);
  await expiredLetter(deps);
  await refusedForTheDay(deps);
}

/** Sends the same wrong entries so many times, from a page opened anew each time. */
async function refuse({ open, type, press, untilRefused }, path, fields, tries) {
  for (let times = 0; times < tries; times++) {
    await open(path);
    await type(fields);
    await press();
    await untilRefused();
  }
}

async function tooManyLogins({ visitor, tried, shoot }) {
  const { page } = visitor;
  await refuse(visitor, "/login", { loginId: tried.loginId, password: "not the password" }, LOGINS + 1);
  await shoot(page, "/login", "tried too often");
}

async function concealedId({ visitor, tried, shoot }) {
  const { page, press } = visitor;
  await refuse(visitor, "/forgot-id", { ...identityOf(tried), mailAddress: WRONG_ADDRESS }, CHECKS);
  await shoot(page, "/forgot-id", "no match, for the last time that this is told");
  await press();
  await page.waitForURL("**/forgot-id/sent");
  await shoot(page, "/forgot-id/sent", "whether it matched or not");
}

async function concealedPassword({ visitor, tried, shoot }) {
  const { page, press } = visitor;
  await refuse(
    visitor,
    "/forgot-password",
    { ...loginIdentityOf(tried), mailAddress: WRONG_ADDRESS },
    CHECKS,
  );
  await press();
  await page.waitForURL("**/temporary-password/sent?*");
  await shoot(page, "/temporary-password/sent", "whether it matched or not");
}

async function expiredLetter({ origin, visitor, shoot }) {
  const { page } = visitor;
  const { provisionalUserId, provisionalPassword } = (await demoLetters(origin)).late;
  await refuse(visitor, "/setup", { provisionalUserId, provisionalPassword }, 1);
  await shoot(page, "/setup", "letter expired");
}

/** Comes last, and a day passes: whoever comes after it would be told less. */
async function refusedForTheDay({ visitor, tried, advance, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  const fields = { ...identityOf(tried), mailAddress: WRONG_ADDRESS };
  await open("/forgot-id");
  await page.evaluate(postAgainAndAgain, { fields, times: CHECKS_IN_DAY, atOnce: CHECKS_AT_ONCE });
  await type(fields);
  await press();
  await untilRefused();
  await shoot(page, "/forgot-id", "tried too often in a day");
  await advance(DAY_MINUTES);
}

/** Runs in the page: posts its form as a browser without scripts would, looking at no answer. */
async function postAgainAndAgain({ fields, times, atOnce }) {
  const html = await (await fetch(location.href, { headers: { accept: "text/html" } })).text();
  const form = new FormData(new DOMParser().parseFromString(html, "text/html").querySelector("main form"));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const post = () => fetch(location.href, { method: "POST", body: form, redirect: "manual" });
  for (let sent = 0; sent < times; sent += atOnce) await Promise.all(Array.from({ length: atOnce }, post));
}
