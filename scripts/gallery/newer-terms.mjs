import { openVisitor } from "./visitor.mjs";

/** Where a login leads whose owner agreed to earlier terms. Nobody agrees here: the next language asks again. */
export async function newerTerms({ olderTerms: { loginId, password }, shoot, ...deps }) {
  const { page, open, type, press, untilRefused, close } = await openVisitor(deps);
  await open("/login");
  await type({ loginId, password });
  await press();
  await page.waitForURL("**/terms");
  await shoot(page, "/terms", "first visit");
  await press();
  await untilRefused();
  await shoot(page, "/terms", "not agreed");
  await close();
}
