import { type Database, openPostgres } from "@/db/connection/open";
import type { InsurerFields } from "@/lib/insurers/insurer-fields";
import { registerInsurers } from "@/lib/insurers/register-insurers";
import type { PrintedLetter } from "@/lib/letter/issue-letters";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { addMember, type Given, type Member, someone } from "@/tests/support/members/member";
import { addNewcomer, giveLetter } from "@/tests/support/members/newcomer";
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
  /** Somebody whom no other test knows, who has logged in before, but for what is given. */
  addPerson(given?: Given): Promise<Member>;
  /** Somebody who has just received the insurer's letter. */
  addNewcomer(): Promise<Newcomer>;
  registerInsurer(insurer: InsurerFields): Promise<void>;
  giveLetterTo(member: Member): Promise<PrintedLetter>;
  close(): Promise<void>;
};

export type Newcomer = { member: Member; letter: PrintedLetter };

export async function openPortal(settings: Partial<AppSettings> = {}): Promise<Portal> {
  const [{ url, drop }, mail] = await Promise.all([createDatabase(), startResendStandIn()]);
  const common = { databaseUrl: url, mailUrl: mail.url };
  const app = await startApp({ ...common, ...settings });
  const database = openPostgres({ url, poolSize: 3 });
  const store = { db: database.db, secrets: secretsFrom([APP_SECRET]), clock: systemClock };
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
    addPerson: (given) => addMember(store, someone(given)),
    registerInsurer: (insurer) => registerInsurers([insurer], store),
    giveLetterTo: ({ accountId }) => giveLetter(store, accountId),
    addNewcomer: async () => {
      const member = await addNewcomer(store);
      return { member, letter: await giveLetter(store, member.accountId) };
    },
    close: async () => {
      await Promise.all([app, ...others].map((each) => each.stop()));
      await Promise.all([mail.close(), database.close()]);
      await drop();
    },
  };
}
