import type { Agent } from "node:http";
import type { MailsIn } from "./mail-in";
import { identityFields, loginIdFields, numbered } from "./members";
import { type Page, type Visitor, visitor } from "./visitor";

export const PASSWORD = "one made-up password of all";
const NEW_PASSWORD = "another made-up password of mine";
const LINK = /^\s*http\S+(\/forgot-id\/\S+)/m;
const TEMPORARY_PASSWORD = /\b([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\b/;

export type Journeys = { origin: string; agent: Agent; mails: MailsIn; network: (n: number) => string };

/** From the form of the forgotten ID to the ID: five pages, two forms and a mail. */
export async function findTheId(n: number, journeys: Journeys): Promise<void> {
  const who = begin(n, journeys);
  const form = await shown(who, "/login", "/forgot-id");
  const mailed = journeys.mails.nextTo(numbered(n).mailAddress, LINK);
  await leads(who.post("/forgot-id", identityFields(n), form), "/forgot-id/sent");
  await shown(who, "/forgot-id/sent");
  const link = await mailed;
  const button = await shown(who, link);
  await leads(who.post(link, {}, button), "/forgot-id/result");
  const { html } = await shown(who, "/forgot-id/result");
  if (!html.includes(numbered(n).loginId)) throw new Error("the login ID is not shown");
}

/** Logs in, forgets the password, logs in with the temporary one and chooses another. */
export async function findThePassword(n: number, journeys: Journeys): Promise<void> {
  const who = begin(n, journeys);
  const { loginId, mailAddress } = numbered(n);
  await leads(who.post("/login", { loginId, password: PASSWORD }, await shown(who, "/login")), "/account");
  await shown(who, "/account");
  const mailed = journeys.mails.nextTo(mailAddress, TEMPORARY_PASSWORD);
  const later = begin(n, journeys);
  const form = await shown(later, "/login", "/forgot-password");
  await leads(later.post("/forgot-password", loginIdFields(n), form), "/temporary-password/sent");
  const password = await mailed;
  await leads(later.post("/login", { loginId, password }, await shown(later, "/login")), "/new-password");
  const choosing = await shown(later, "/new-password");
  await leads(later.post("/new-password", { newPassword: NEW_PASSWORD }, choosing), "/account");
  await shown(later, "/account");
}

function begin(n: number, { origin, agent, network }: Journeys): Visitor {
  return visitor(origin, agent, network(n));
}

/** The last of these pages, opened one after the other. */
async function shown(who: Visitor, ...paths: string[]): Promise<Page> {
  let last: Page | undefined;
  for (const path of paths) {
    last = await who.open(path);
    if (last.status !== 200) throw new Error(`${path} was answered ${last.status} ${last.leadsTo}`);
  }

  return last ?? { status: 0, leadsTo: "", html: "" };
}

async function leads(answering: Promise<Page>, path: string): Promise<void> {
  const { status, leadsTo } = await answering;
  if (status !== 303 || !leadsTo.startsWith(path))
    throw new Error(`led to ${leadsTo} (${status}) instead of ${path}`);
}
