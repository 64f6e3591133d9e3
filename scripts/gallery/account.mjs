const STEP_UP_MINUTES = 6;

/** What stands behind the door, at first for who gave their password a moment ago. */
export async function lookAfterAccount({ visitor, advance, shoot }) {
  const { page, open, press, untilRefused } = visitor;
  await open("/account/password");
  await shoot(page, "/account/password", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/account/password", "nothing typed");
  await open("/account/password?notice=disowned");
  await shoot(page, "/account/password", "after something was not the member");
  await open("/account/sessions");
  await shoot(page, "/account/sessions", "this device alone");
  await open("/account/sessions/others");
  await shoot(page, "/account/sessions/others", "first visit");
  await advance(STEP_UP_MINUTES);
  await open("/account/sessions/others");
  await press();
  await untilRefused();
  await shoot(page, "/account/sessions/others", "password not typed");
  await open("/account/history");
  await shoot(page, "/account/history", "newest");
  await page.locator("main dd a").first().click();
  await page.waitForURL("**/account/history/*");
  await shoot(page, "/account/history/[id]", "first visit");
}
