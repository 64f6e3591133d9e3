import { openVisitor } from "./visitor.mjs";

const STEP_UP_MINUTES = 6;
const WRONG_PASSWORDS = 10;
const WAIT_MINUTES = 16;

/** What stands behind the door, at first for who gave their password a moment ago. */
export async function lookAfterAccount({ visitor, member, password, advance, shoot, ...deps }) {
  const { page, open, type, press, untilRefused } = visitor;
  await open("/account/password");
  await shoot(page, "/account/password", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/account/password", "nothing typed");
  await open("/account/password?notice=disowned");
  await shoot(page, "/account/password", "after something was not the member");
  await open("/account/sessions");
  await shoot(page, "/account/sessions", "this device alone");
  await endSession({ visitor, member, password, shoot, ...deps });
  await open("/account/sessions/others");
  await shoot(page, "/account/sessions/others", "first visit");
  await advance(STEP_UP_MINUTES);
  await open("/account/sessions/others");
  await press();
  await untilRefused();
  await shoot(page, "/account/sessions/others", "password not typed");
  for (let times = 0; times <= WRONG_PASSWORDS; times++) {
    await open("/account/sessions/others");
    await type({ currentPassword: "not the password" });
    await press();
    await untilRefused();
    if (times === 0) await shoot(page, "/account/sessions/others", "password wrong");
  }
  await shoot(page, "/account/sessions/others", "password wrong too often");
  await advance(WAIT_MINUTES);
  await open("/account/history");
  await shoot(page, "/account/history", "newest");
  await page.locator("main dd a").first().click();
  await page.waitForURL("**/account/history/*");
  await shoot(page, "/account/history/[id]", "first visit");
}

/** A second browser of the same member, logged out from the first. */
async function endSession({ visitor, member, password, shoot, ...deps }) {
  const elsewhere = await openVisitor(deps);
  await elsewhere.open("/login");
  await elsewhere.type({ loginId: member.loginId, password });
  await elsewhere.press();
  await elsewhere.page.waitForURL("**/account");
  const { page, open, press } = visitor;
  await open("/account/sessions");
  await shoot(page, "/account/sessions", "another device");
  await page.locator("main a[href^='/account/sessions/']").first().click();
  await page.waitForURL(/\/account\/sessions\/[-0-9a-f]{36}/);
  await shoot(page, "/account/sessions/[id]", "first visit");
  await press();
  await page.waitForURL("**/account/sessions?*");
  await shoot(page, "/account/sessions", "device logged out");
  await elsewhere.close();
}
