import { DEAD_ADDRESS } from "./visitor.mjs";

/** Behind the door of a member whom no mail reaches, and who enters an address where none arrives either. */
export async function unreachable({ visitor, member, shoot }) {
  const { page, open, type, press, untilOtherwise } = visitor;
  await open("/login");
  await type({ loginId: member.loginId, password: member.password });
  await press();
  await page.waitForURL("**/account");
  await shoot(page, "/account", "mails do not arrive");
  await open("/account/address");
  await shoot(page, "/account/address", "mails do not arrive");
  await type({ mailAddress: DEAD_ADDRESS });
  await press();
  await page.waitForURL("**/account/address/sent");
  await untilOtherwise();
  await shoot(page, "/account/address/sent", "the mail did not arrive");
}
