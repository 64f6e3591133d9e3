import { expect, it } from "vitest";
import { type ExpiringKind, findExpired } from "@/db/retention";
import { findNewestEventsOf } from "@/db/security-events";
import { eachEngine } from "@/tests/support/database/engines";
import { planOf } from "@/tests/support/database/plan";

/** What grows with the members and what they do. */
const indexes: [ExpiringKind, string][] = [
  ["visits", "visits_expires"],
  ["sessions", "sessions_begun"],
  ["links", "links_requested"],
  ["temporaryPasswords", "temporary_passwords_expires"],
  ["letters", "letters_expires"],
  ["mailRecipients", "mails_addressed"],
  ["mails", "mails_queued"],
  ["securityEvents", "security_events_at"],
];

eachEngine((open) => {
  it.each(indexes)("what has been kept long enough of the %s is found by %s", async (kind, index) => {
    const { db } = open();
    const { sql, params } = findExpired(db, kind, new Date(0)).toSQL();

    expect(await planOf(db, sql, params.length)).toMatch(new RegExp(`Index (Only )?Scan using ${index}\\b`));
  });

  it("the events of one member are searched for as theirs, never all members' gone through", async () => {
    const { db } = open();
    const whose = { accountId: "00000000-0000-4000-8000-000000000000", cardDigests: ["a"] };
    const { sql, params } = findNewestEventsOf(db, whose, {
      since: new Date(0),
      until: null,
      most: 9,
    }).toSQL();

    expect(await planOf(db, sql, params.length)).not.toContain("SubPlan");
  });
});
