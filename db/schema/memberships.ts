import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { moment } from "./columns";

/** One row is what the lists of the insurer say of an account's owner beyond the card. */
export const memberships = pgTable(
  "memberships",
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** The society's own number of the person, as a keyed digest. It stays the same when the card changes. */
    memberCodeDigest: text(),
    /** The first day without membership. */
    leftOn: date(),
    /** When a leaver's account was suspended for that reason: a return to the society lifts no other suspension. */
    accessEndedAt: moment(),
    /** The import that added the account; no reference, so that a past import can be forgotten. */
    addedBy: uuid(),
  },
  (table) => [
    uniqueIndex("memberships_member_code")
      .on(table.memberCodeDigest)
      .where(sql`${table.memberCodeDigest} IS NOT NULL`),
    index("memberships_left").on(table.leftOn).where(sql`${table.leftOn} IS NOT NULL`),
    index("memberships_added").on(table.addedBy),
  ],
);
