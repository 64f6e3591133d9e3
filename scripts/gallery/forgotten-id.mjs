import { identityOf, linksMailedTo, mailedLink, openVisitor } from "./visitor.mjs";

const NEXT_MAIL_MINUTES = 2;
const DEAD_MINUTES = 64;

/** The journey of the forgotten ID with everything that can go wrong on it. */
export async function forgottenId(deps) {
  await identityForm(deps);
  const link = await sentMail(deps);
  await loginId(deps, link);
  await deadLinks(deps, link);
}

async function identityForm({ visitor, member, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  const attempt = async (changes, state) => {
    await open("/forgot-id");
    await type({ ...identityOf(member), ...changes });
    await press();
    await untilRefused();
    await shoot(page, "/forgot-id", state);
  };

  await open("/forgot-id");
  await shoot(page, "/forgot-id", "first visit");
  await type(identityOf(member));
  await page.locator("main [name=number]").focus();
  await shoot(page, "/forgot-id", "filled, number in focus");
  await open("/forgot-id");
  await press();
  await untilRefused();
  await shoot(page, "/forgot-id", "nothing typed");
  await attempt({ insurerNumber: "06123456" }, "the drawing's number copied");
  await attempt(
    { era: "heisei", year: "31", month: "6", day: "1" },
    "a day after its era, with a suggestion",
  );
  await attempt(
    { number: `${member.number}-00`, mailAddress: "x@example.jp" },
    "no match, branch number off",
  );
}

/** Asks twice: the second link is the one that works. */
async function sentMail({ origin, visitor, member, advance, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  const ask = async (changes) => {
    await open("/forgot-id");
    await type({ ...identityOf(member), ...changes });
    await press();
  };

  await ask({});
  await page.waitForURL("**/forgot-id/sent");
  await shoot(page, "/forgot-id/sent", "just sent");
  await press();
  await untilRefused();
  await shoot(page, "/forgot-id/sent", "sent again within a minute");
  const older = await mailedLink(origin, member);
  await ask({});
  await untilRefused();
  await shoot(page, "/forgot-id", "asked again within a minute");
  await advance(NEXT_MAIL_MINUTES);
  await ask({ number: `${member.number}-00` });
  await page.waitForURL("**/forgot-id/sent");
  await shoot(page, "/forgot-id/sent", "branch number off");
  const newer = await mailedLink(origin, member, [older]);
  await open(older);
  await shoot(page, "/forgot-id/invalid", "replaced by a newer mail");

  return newer;
}

/** Opens the link, and begins a password anew from its result. */
async function loginId({ visitor, shoot }, link) {
  const { page, open, press } = visitor;
  await open(link);
  await shoot(page, "/forgot-id/<token>", "first visit");
  await press();
  await page.waitForURL("**/forgot-id/result");
  await shoot(page, "/forgot-id/result", "first visit");
  await press();
  await page.waitForURL("**/forgot-id/result?notice=extended");
  await shoot(page, "/forgot-id/result", "time extended");
  await open(link);
  await shoot(page, "/forgot-id/invalid", "shown in this browser");
  await open("/forgot-id/result/reset");
  await shoot(page, "/forgot-id/result/reset", "first visit");
  await press();
  await page.waitForURL("**/temporary-password/sent");
  await shoot(page, "/temporary-password/sent", "first visit");
  await open("/forgot-id/result");
  await shoot(page, "/forgot-id/result", "password reset");
}

async function deadLinks({ origin, visitor, other, advance, shoot, ...deps }, opened) {
  const { page, open, type, press } = visitor;
  const stranger = await openVisitor({ origin, ...deps });
  await stranger.open(opened);
  await shoot(stranger.page, "/forgot-id/invalid", "opened before");
  await stranger.close();

  await open("/forgot-id/invalid");
  await shoot(page, "/forgot-id/invalid", "for no known reason");
  const before = await linksMailedTo(origin, other);
  await open("/forgot-id");
  await type(identityOf(other));
  await press();
  await page.waitForURL("**/forgot-id/sent");
  const link = await mailedLink(origin, other, before);
  await advance(DEAD_MINUTES);
  await open(link);
  await shoot(page, "/forgot-id/invalid", "expired");
}
