import { demoLetters, identityOf, loginIdentityOf } from "./visitor.mjs";

/** How many wrong entries are compared before limits tell: `lib/limits/limit-numbers.ts`. */
const LOGINS = 10;
const CHECKS = 5;
const WRONG_ADDRESS = "x@example.jp";

/** What is told to who tries too often, on every way in, and to who holds a letter that is over. */
export async function refusals(deps) {
  await tooManyLogins(deps);
  await concealedId(deps);
  await concealedPassword(deps);
  await expiredLetter(deps);
}

async function tooManyLogins({ visitor, tried, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  for (let times = 0; times <= LOGINS; times++) {
    await open("/login");
    await type({ loginId: tried.loginId, password: "not the password" });
    await press();
    await untilRefused();
  }
  await shoot(page, "/login", "tried too often");
}

async function concealedId({ visitor, tried, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  for (let times = 0; times < CHECKS; times++) {
    await open("/forgot-id");
    await type({ ...identityOf(tried), mailAddress: WRONG_ADDRESS });
    await press();
    await untilRefused();
  }
  await shoot(page, "/forgot-id", "no match, for the last time that this is told");
  await press();
  await page.waitForURL("**/forgot-id/sent");
  await shoot(page, "/forgot-id/sent", "whether it matched or not");
}

async function concealedPassword({ visitor, tried, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  for (let times = 0; times < CHECKS; times++) {
    await open("/forgot-password");
    await type({ ...loginIdentityOf(tried), mailAddress: WRONG_ADDRESS });
    await press();
    await untilRefused();
  }
  await press();
  await page.waitForURL("**/temporary-password/sent?*");
  await shoot(page, "/temporary-password/sent", "whether it matched or not");
}

async function expiredLetter({ origin, visitor, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  const { provisionalUserId, provisionalPassword } = (await demoLetters(origin)).late;
  await open("/setup");
  await type({ provisionalUserId, provisionalPassword });
  await press();
  await untilRefused();
  await shoot(page, "/setup", "letter expired");
}
