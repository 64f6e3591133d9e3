import { mailedDecision, mailedNewAddress } from "./visitor.mjs";

const PROOF_MINUTES = 6;

/** A change of address by who is logged in, to its end: the mailbox in force stops it in one language and agrees in the other. */
export async function changeAddress({ origin, advance, language, visitor, member, password, shoot }) {
  const { page, open, type, press, untilRefused } = visitor;
  const mailAddress = `new-${language}@example.jp`;
  await open("/account/address");
  await shoot(page, "/account/address", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/account/address", "nothing typed");

  await advance(PROOF_MINUTES);
  await open("/account/address");
  await shoot(page, "/account/address", "asks for the password");
  await type({ mailAddress: member.mailAddress, currentPassword: password });
  await press();
  await untilRefused();
  await shoot(page, "/account/address", "the same address");
  await type({ mailAddress });
  await press();
  await page.waitForURL("**/account/address/sent");
  await shoot(page, "/account/address/sent", "just sent");
  await open("/account/address");
  await shoot(page, "/account/address", "not confirmed yet");

  await open(await mailedNewAddress(origin, { mailAddress }));
  await shoot(page, "/account/address/prove", "usable");
  await press();
  await untilPressed(page);
  await shoot(page, "/account/address/prove", "pressed");
  await open("/account/address");
  await shoot(page, "/account/address", "a change waits");

  await open(await mailedDecision(origin, member));
  await shoot(page, "/account/address/decide", "usable");
  const decision = language === "en" ? "agree" : "stop";
  await page.locator(`main form:has(input[value=${decision}]) button`).click();
  await untilPressed(page);
  await shoot(page, "/account/address/decide", decision === "stop" ? "stopped" : "agreed");
  await open("/account/address/decide/abcdefghijklmnopqrstuvwxyz");
  await shoot(page, "/account/address/decide", "unknown");
}

/** Its page comes again, without its form. */
function untilPressed(page) {
  return page.locator("main form").first().waitFor({ state: "detached" });
}
