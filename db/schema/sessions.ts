import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountId } from "./accounts";
import { moment } from "./columns";

/**
 * What a session may do. `choosePassword`: choose a new password, nothing else; `setup`: set the account up;
 * `acceptTerms`: consent to newer terms of use.
 */
export const sessionRights = ["full", "choosePassword", "setup", "acceptTerms"] as const;

export const deviceNames = ["iphone", "ipad", "android", "windows", "mac", "chromebook", "linux"] as const;
export const browserNames = ["safari", "chrome", "edge", "firefox", "samsung", "line"] as const;

/** One row is one login of one browser. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique(),
    /** Of the value before the last step up: a form that was posted twice holds it. It opens nothing by itself. */
    previousTokenHash: text(),
    accountId: accountId(),
    rights: text({ enum: sessionRights }).notNull(),
    begunAt: moment().notNull(),
    lastSeenAt: moment().notNull(),
    expiresAt: moment().notNull(),
    endedAt: moment(),
    /** When its owner last gave their password in it. */
    provedAt: moment(),
    /** What the browser said of itself at the login, as far as there are words for it. */
    browserName: text({ enum: browserNames }),
    deviceName: text({ enum: deviceNames }),
    /** The account's login before this one, for its owner to recognise. */
    previousLoginAt: moment(),
  },
  (table) => [
    index("sessions_account").on(table.accountId),
    index("sessions_begun").on(table.begunAt),
    index("sessions_previous_token").on(table.previousTokenHash),
  ],
);
