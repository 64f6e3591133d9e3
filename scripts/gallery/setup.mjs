import { birthDateOf, coverSecrets, DEAD_ADDRESS, demoLetters, mailedProof } from "./visitor.mjs";

const WRONG_PASSWORD = "ABCD-EFGH-JKLM-NPQR";
const NEXT_MAIL_MINUTES = 2;
const TAKEN = "0010000005750";

/** From the insurer's letter to the account, by a newcomer of each language's own. */
export async function setUp(deps) {
  const letters = await demoLetters(deps.origin);
  const letter = deps.language === "en" ? letters.second : letters.first;
  const address = `newcomer-${deps.language}@example.jp`;

  await theLetter(deps, letter);
  await identity(deps, letter);
  await terms(deps);
  await account(deps, address);
  await proof(deps, address);
  await usedLetter(deps, letter);
}

async function theLetter({ visitor, shoot }, { key, provisionalUserId, provisionalPassword }) {
  const { page, open, type, press, untilRefused } = visitor;
  await open(`/demo/letters/${key}`);
  await page.evaluate(coverSecrets);
  await shoot(page, "/demo/letters", "first visit");
  await open("/setup");
  await shoot(page, "/setup", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/setup", "nothing typed");
  await open("/setup");
  await type({ provisionalUserId: "KARIABCDEFGHJ", provisionalPassword: WRONG_PASSWORD });
  await press();
  await untilRefused();
  await shoot(page, "/setup", "refused");
  await type({ provisionalUserId, provisionalPassword });
  await press();
  await page.waitForURL("**/setup/identity");
}

async function identity({ visitor, shoot }, letter) {
  const { page, open, type, press, untilRefused } = visitor;
  const { insurerNumber } = letter;
  await shoot(page, "/setup/identity", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/setup/identity", "nothing typed");
  await open("/setup/identity");
  await type({ insurerNumber, ...birthDateOf(letter), day: "1" });
  await press();
  await untilRefused();
  await shoot(page, "/setup/identity", "no match");
  await open("/setup/identity");
  await type({ insurerNumber, ...birthDateOf(letter) });
  await press();
  await page.waitForURL("**/setup/terms");
}

async function terms({ visitor, shoot }) {
  const { page, open, press, untilRefused } = visitor;
  await shoot(page, "/setup/terms", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/setup/terms", "not agreed");
  await open("/setup/terms");
  await page.locator("main [name=consent]").check();
  await press();
  await page.waitForURL("**/setup/login-id");
}

async function account({ language, visitor, shoot }, mailAddress) {
  const { page, type, press, untilRefused } = visitor;
  const step = async (path, refused, right) => {
    await shoot(page, path, "first visit");
    for (const [state, fields] of Object.entries(refused)) {
      await type(fields);
      await press();
      await untilRefused();
      await shoot(page, path, state);
    }
    await type(right);
    await press();
  };
  await step("/setup/login-id", { taken: { loginId: TAKEN } }, { loginId: `sakura2035${language}` });
  await page.waitForURL("**/setup/password");
  const easy = { "too easy to guess": { password: "yamamototarou" } };
  await step("/setup/password", easy, { password: "Seven sparrows in the mikan tree" });
  await page.waitForURL("**/setup/address");
  await step("/setup/address", { "no address": { mailAddress: "newcomer" } }, { mailAddress });
  await page.waitForURL("**/setup/confirm");
}

async function proof({ origin, visitor, advance, shoot }, mailAddress) {
  const { page, open, type, press, untilRefused, untilOtherwise } = visitor;
  await shoot(page, "/setup/confirm", "everything entered");
  await press();
  await page.waitForURL("**/setup/sent");
  await shoot(page, "/setup/sent", "just sent");
  await press();
  await untilRefused();
  await shoot(page, "/setup/sent", "sent again within a minute");
  const older = await mailedProof(origin, { mailAddress });
  const correct = async (address) => {
    await advance(NEXT_MAIL_MINUTES);
    await open("/setup/address");
    await type({ mailAddress: address });
    await press();
    await page.waitForURL("**/setup/confirm");
    await press();
    await page.waitForURL("**/setup/sent");
  };
  await correct(DEAD_ADDRESS);
  await untilOtherwise();
  await shoot(page, "/setup/sent", "the mail did not arrive");
  const corrected = `corrected-${mailAddress}`;
  await correct(corrected);
  const link = await mailedProof(origin, { mailAddress: corrected });
  await open(older);
  await shoot(page, "/setup/[token]", "replaced");
  await open(link);
  await shoot(page, "/setup/[token]", "usable");
  await press();
  await page.waitForURL("**/setup/done");
  await shoot(page, "/setup/done", "done");
  await open(link);
  await shoot(page, "/setup/[token]", "used");
  await open("/setup/abcdefghijklmnopqrstuvwxyz");
  await shoot(page, "/setup/[token]", "unknown");
}

async function usedLetter({ visitor, shoot }, { provisionalUserId, provisionalPassword }) {
  const { page, open, type, press, untilRefused } = visitor;
  await open("/setup");
  await type({ provisionalUserId, provisionalPassword });
  await press();
  await untilRefused();
  await shoot(page, "/setup", "letter used before");
}
