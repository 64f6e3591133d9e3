import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** One row is one health insurance society that shares the portal: whom its members may ask, and how its lists are read. */
export const insurers = pgTable("insurers", {
  /** Eight digits, the last of which checks the others. */
  number: text().primaryKey(),
  nameJa: text().notNull(),
  nameEn: text().notNull(),
  telephone: text(),
  telephoneHoursJa: text(),
  telephoneHoursEn: text(),
  formUrl: text(),
  lostLetterJa: text(),
  lostLetterEn: text(),
  termsUrl: text(),
  /** How long someone may still log in after leaving the society; 0 is not at all. */
  leaversKeepAccessDays: integer().notNull().default(0),
  /** When everything about someone who left is deleted, counted from the day they left. */
  leaversDeletedAfterDays: integer().notNull().default(365),
  /** The columns of the list that was last imported. */
  columnMapping: jsonb().$type<Record<string, string | number>>(),
  /** As many digits had every number of the list that was last imported, zeros in front; null when they were not filled up. */
  numberDigits: integer(),
  changedAt: moment().notNull(),
});
