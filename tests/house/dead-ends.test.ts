import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Where a journey can end for somebody, each with what shows it: rule 42. */
const deadEnds = {
  "a request that is refused, or that failed": "app/failed/[kind]/page.tsx",
  "a link that is dead": "app/forgot-id/invalid/four-reasons.tsx",
  "a link of an address that is dead": "app/_address-proof/dead-link.tsx",
  "an address that was never one of ours": "app/failed/[kind]/page.tsx",
  "a letter that is over or lost": "app/setup/page.tsx",
  "a letter that has expired": "app/_contact/expired-letter.ts",
  "a holder of a letter who is not recognised": "app/setup/actions.ts",
  "who is not recognised, or tried too often": "app/_forms/identity-problem.ts",
  "a mail that does not come": "app/forgot-id/sent/missing-mail.tsx",
  "a mail to a new address that does not come": "app/_address-proof/missing-mail.tsx",
  "a temporary password that does not come": "app/temporary-password/sent/page.tsx",
  "who can choose no password": "app/new-password/advice.tsx",
  "who does not agree to the terms": "app/terms/page.tsx",
  "who has lost the mailbox": "app/account/address/how-it-goes.tsx",
  "who can use neither journey": "app/forgot-id/eligibility.tsx",
  "who can get no password by mail": "app/forgot-password/before-you-start.tsx",
  "a portal that is closed": "app/maintenance/page.tsx",
};
const SHOWS_HOW_TO_REACH = /<(AskPart|AskSection|HowToReach) contact=|\bask(: \{|[,:] )[^;]*\bcontact\b/;

it.each(Object.entries(deadEnds))("%s names whom to ask and how to reach them", (_end, file) => {
  expect(readFileSync(file, "utf8")).toMatch(SHOWS_HOW_TO_REACH);
});

it("a name alone is not enough", () => {
  expect('<p>{say("lost.text", { contact: contact.name })}</p>').not.toMatch(SHOWS_HOW_TO_REACH);
});
