import type { Db } from "./connection/db";
import { securityEvents } from "./schema";

export type SecurityEventKind =
  | "identityCheckRefused"
  | "idReminderRequested"
  | "idReminderLimited"
  | "linkOpened"
  | "passwordReset"
  | "temporaryPasswordIssued"
  | "temporaryPasswordLimited"
  | "temporaryPasswordUsed"
  | "passwordChanged"
  | "loggedIn"
  | "loginRefused"
  | "loggedOut"
  | "mailTraced"
  | "mailAddressReactivated";

export type NewSecurityEvent = Omit<typeof securityEvents.$inferInsert, "id" | "kind"> & {
  kind: SecurityEventKind;
};

export async function insertSecurityEvent(db: Db, event: NewSecurityEvent): Promise<void> {
  await db.insert(securityEvents).values(event);
}
