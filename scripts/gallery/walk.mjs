import { lookAfterAccount } from "./account.mjs";
import { changeAddress } from "./change-address.mjs";
import { forgottenId } from "./forgotten-id.mjs";
import { newerTerms } from "./newer-terms.mjs";
import { refusals } from "./refusals.mjs";
import { setUp } from "./setup.mjs";
import { unreachable } from "./unreachable.mjs";
import {
  coverSecrets,
  demoLetters,
  demoMembers,
  identityOf,
  loginIdentityOf,
  mailedLink,
  mailedPassword,
  openVisitor,
} from "./visitor.mjs";

const NEW_PASSWORD = "Seven sparrows in the mikan tree";
const HOUR_MS = 3_600_000;
const NEXT_MAIL_MINUTES = 2;
/** Why somebody stands at the door, as the address says it. */
const notices = {
  idle: "after half an hour without a touch",
  expired: "after twelve hours",
  ended: "logged out elsewhere",
  chosen: "new password chosen before",
  "logged-out": "logged out",
  "no-cookies": "no cookies kept",
};
/** What the server answers in the place of a page. */
const failures = [
  "malformed",
  "foreign",
  "method",
  "updated",
  "renewed",
  "too-large",
  "unread",
  "unsent",
  "busy",
  "broken",
];

/** Every screen that an open portal has, in one language. */
export async function walkJourneys(deps) {
  const visitor = await openVisitor(deps);
  const members = await demoMembers(deps.origin);
  const member = deps.language === "en" ? members.english : members.everyday;
  const tried = deps.language === "en" ? members.kanjiSymbol : members.oldCarrierAddress;
  const around = { ...deps, visitor, member, other: members.transferred, tried };

  await door(around);
  await forgottenId(around);
  await forgottenPassword(around);
  await newPassword(around);
  await lookAfterAccount({ ...around, password: NEW_PASSWORD });
  await changeAddress({ ...around, password: NEW_PASSWORD });
  await reading(around);
  await visitor.close();
  await newerTerms({ ...deps, olderTerms: members.olderTerms });
  const newcomer = await openVisitor(deps);
  await setUp({ ...deps, visitor: newcomer });
  await newcomer.close();
  const stranger = await openVisitor(deps);
  await refusals({ ...around, visitor: stranger });
  await unreachable({ ...around, visitor: stranger, member: members.undeliverable });
  await stranger.close();
}

/** What the closing times say before and during a closing. */
export async function walkClosing({ closing, setClock, shoot, ...deps }) {
  const setHour = (hours) => setClock(new Date(closing.startsAt.getTime() + hours * HOUR_MS));
  const members = await demoMembers(deps.origin);
  const member = deps.language === "en" ? members.withoutSymbol : members.oldCarrierAddress;
  await setHour(-6);
  const visitor = await openVisitor(deps);
  await visitor.open("/login");
  await shoot(visitor.page, "/login", "six hours before a closing");
  await visitor.open("/forgot-id");
  await shoot(visitor.page, "/forgot-id", "six hours before a closing");
  await setHour(-0.5);
  await visitor.open("/forgot-id");
  await visitor.type(identityOf(member));
  await visitor.press();
  await visitor.page.waitForURL("**/forgot-id/sent");
  await shoot(visitor.page, "/forgot-id/sent", "half an hour before a closing");
  await visitor.open(await mailedLink(deps.origin, member));
  await shoot(visitor.page, "/forgot-id/<token>", "half an hour before a closing");
  await visitor.open("/forgot-password");
  const newcomer = await openVisitor(deps);
  await newcomer.open("/setup");
  const { provisionalUserId, provisionalPassword } = (await demoLetters(deps.origin)).late;
  await newcomer.type({ provisionalUserId, provisionalPassword });
  await setHour(1);
  await newcomer.press();
  await newcomer.untilRefused();
  await shoot(newcomer.page, "/setup", "sent after a closing began");
  await newcomer.close();
  await visitor.press();
  await visitor.untilRefused();
  await shoot(visitor.page, "/forgot-password", "sent after a closing began");
  await visitor.open("/login");
  await shoot(visitor.page, "(closed)", "an hour after its start");
  await visitor.close();
}

async function door({ visitor, member, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  await open("/login");
  await shoot(page, "/login", "first visit");
  for (const [notice, state] of Object.entries(notices)) {
    await open(`/login?notice=${notice}`);
    await shoot(page, "/login", state);
  }
  await open("/login");
  await press();
  await untilRefused();
  await shoot(page, "/login", "nothing typed");
  await open("/login");
  await type({ loginId: member.loginId, password: "not the password" });
  await press();
  await untilRefused();
  await shoot(page, "/login", "refused");
}

async function forgottenPassword({ visitor, other, advance, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  const details = loginIdentityOf(other);
  await open("/forgot-password");
  await shoot(page, "/forgot-password", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/forgot-password", "nothing typed");
  await type({ ...details, mailAddress: "x@example.jp" });
  await press();
  await untilRefused();
  await shoot(page, "/forgot-password", "no match");
  await advance(NEXT_MAIL_MINUTES);
  await type(details);
  await press();
  await page.waitForURL("**/temporary-password/sent");
  await shoot(page, "/temporary-password/sent", "from the forgotten password");
}

/** In with the temporary password that the journey of the forgotten ID ended with. */
async function newPassword({ origin, visitor, member, shoot, ...deps }) {
  const { page, open, type, press, untilRefused } = visitor;
  const temporary = { loginId: member.loginId, password: await mailedPassword(origin, member) };
  await open("/login");
  await type(temporary);
  await press();
  await page.waitForURL("**/new-password");
  await shoot(page, "/new-password", "first visit");
  const elsewhere = await openVisitor({ origin, ...deps });
  await elsewhere.open("/login");
  await elsewhere.type(temporary);
  await elsewhere.press();
  await elsewhere.untilRefused();
  await shoot(elsewhere.page, "/login", "temporary password used before");
  await elsewhere.close();
  await type({ newPassword: "yamamototarou" });
  await press();
  await untilRefused();
  await shoot(page, "/new-password", "too easy to guess");
  await type({ newPassword: NEW_PASSWORD });
  await press();
  await page.waitForURL("**/account?*");
  await shoot(page, "/account", "password just changed");
  await open("/account");
  await shoot(page, "/account", "later");
}

async function reading({ language, visitor, shoot }) {
  const { page, open } = visitor;
  for (const path of ["/help/forgot-id", "/accessibility", "/demo", "/demo/mailbox", "/no-such-page"]) {
    await open(path);
    await page.evaluate(coverSecrets);
    await shoot(page, path, "first visit");
  }
  for (const kind of failures) {
    await open(`/failed/${kind}`);
    await shoot(page, "(failed)", kind);
  }
  if (language !== "ja") return;

  await open("/help/forgot-id");
  await page.locator("button[name=furigana]").click();
  await page.locator("button[name=furigana][value=off]").waitFor();
  for (const path of ["/help/forgot-id", "/forgot-id", "/forgot-password"]) {
    await open(path);
    await shoot(page, path, "with readings");
  }
}
