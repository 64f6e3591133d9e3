import { randomInt } from "node:crypto";
import { type Database, openPostgres } from "@/db/connection/open";
import type { Sex } from "@/lib/identity/digest";
import { hashPassword } from "@/lib/password/password-hash";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { addMember } from "@/tests/support/members/member";
import { APP_SECRET, type AppServer, type AppSettings, startApp } from "./app";

/** The product as it runs in production: its server, PostgreSQL, and a stand-in for the mail service. */
export type Portal = {
  app: AppServer;
  mail: ResendStandIn;
  databaseUrl: string;
  database: Database;
  /** One more process on the same database and mail service, for the same members: its mails lead to `app`. */
  startAnother(settings?: Partial<AppSettings>): Promise<AppServer>;
  stopOthers(): Promise<void>;
  addPerson(given?: Partial<Person>, account?: Parameters<typeof addMember>[1]): Promise<Person>;
  close(): Promise<void>;
};

/** Whom a journey is about, with everything that its papers say. */
export type Person = {
  loginId: string;
  password: string;
  insurerNumber: string;
  symbol: string;
  number: string;
  sex: Sex;
  birthDate: string;
  mailAddress: string;
};

export async function openPortal(settings: Partial<AppSettings> = {}): Promise<Portal> {
  const [{ url, drop }, mail] = await Promise.all([createDatabase(), startResendStandIn()]);
  const common = { databaseUrl: url, mailUrl: mail.url };
  const app = await startApp({ ...common, ...settings });
  const database = openPostgres(url, 3);
  const others: AppServer[] = [];

  return {
    app,
    mail,
    databaseUrl: url,
    database,
    startAnother: async ({ env, ...more } = {}) => {
      const another = await startApp({ ...common, ...more, env: { APP_ORIGIN: app.origin, ...env } });
      others.push(another);
      return another;
    },
    stopOthers: async () => {
      await Promise.all(others.splice(0).map((each) => each.stop()));
    },
    addPerson: (given = {}, account = {}) => addPerson(database, given, account),
    close: async () => {
      await Promise.all([app, ...others].map((each) => each.stop()));
      await Promise.all([mail.close(), database.close()]);
      await drop();
    },
  };
}

/** Somebody whom no other test knows, who has logged in before. */
async function addPerson(
  { db }: Database,
  given: Partial<Person>,
  account: Parameters<typeof addMember>[1],
): Promise<Person> {
  const serial = String(randomInt(1e9, 1e10 - 1));
  const person: Person = {
    loginId: `${serial}000`,
    password: "Kawasemi-7-tobira-no-iro",
    insurerNumber: "06990014",
    symbol: serial.slice(0, 4),
    number: serial.slice(4),
    sex: "female",
    birthDate: "1958-04-03",
    mailAddress: `m${serial}@example.jp`,
    ...given,
  };
  const { insurerNumber, symbol, number, loginId, password, ...facts } = person;
  await addMember(
    { db, secrets: secretsFrom([APP_SECRET]), clock: systemClock },
    { loginId, passwordHash: await hashPassword(password), ...account },
    { ...facts, card: { insurerNumber, symbol, number }, branchNumberRemoved: false },
  );

  return person;
}
