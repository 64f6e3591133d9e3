import { desc, eq } from "drizzle-orm";
import { addressChanges, links, mails } from "@/db/schema";
import { type Decision, decide } from "@/lib/account/address/decide-change";
import { proveAddress } from "@/lib/account/address/prove-address";
import { requestChange } from "@/lib/account/address/request-change";
import { LINK_LIFETIME_MINUTES, linkToken } from "@/lib/link/link";
import { randomToken } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { beginSession } from "@/lib/session/begin-session";
import { unknownDevice } from "@/lib/session/device";
import { provenSessionOf } from "./login";

export const NEW_ADDRESS = "new@example.jp";
const network = "192.0.2.1";

/** A session that begins now with a password that was given now. */
async function provenSessionFor(deps: Deps, accountId: string) {
  const now = deps.clock.now();
  const token = randomToken();
  const begun = { previousLoginAt: null, provedAt: now, device: unknownDevice };
  const start = { token, accountId, rights: "full" as const, ...begun };
  await beginSession(deps.db, start, now);

  return provenSessionOf(deps, token);
}

/** Asks for another address as somebody does who is logged in. */
export async function askForAddress(deps: Deps, accountId: string, mailAddress = NEW_ADDRESS) {
  const session = await provenSessionFor(deps, accountId);

  return requestChange({ session, mailAddress, network, language: null }, deps);
}

/** The token of the newest link of a purpose, as if its mail had been handed over now. */
export async function mailedToken(
  { db, secrets, clock }: Deps,
  accountId: string,
  purpose: "addressChange" | "addressChangeProof",
): Promise<string> {
  const rows = await db.select().from(links).where(eq(links.accountId, accountId));
  const newest = rows
    .filter((link) => link.purpose === purpose)
    .toSorted((one, other) => other.requestedAt.getTime() - one.requestedAt.getTime())[0];
  if (!newest) throw new Error(`no link: ${purpose}`);
  const sentAt = clock.now();
  const hourLater = new Date(sentAt.getTime() + LINK_LIFETIME_MINUTES * 60_000);
  await db
    .update(links)
    .set({ sentAt, expiresAt: newest.expiresAt ?? hourLater })
    .where(eq(links.id, newest.id));

  return linkToken(secrets, newest.id);
}

export function press(deps: Deps, token: string) {
  return proveAddress({ token, network }, deps);
}

export function answer(deps: Deps, token: string, decision: Decision) {
  return decide({ token, network, decision }, deps);
}

/** A change that waits; returns what its two mails carry. */
export async function waitForAddress(deps: Deps, accountId: string, mailAddress = NEW_ADDRESS) {
  const outcome = await askForAddress(deps, accountId, mailAddress);
  if (outcome.kind !== "sent") throw new Error(`asking said ${outcome.kind}`);
  const proof = await mailedToken(deps, accountId, "addressChangeProof");
  const proven = await press(deps, proof);
  if (proven.kind !== "waiting") throw new Error(`proving said ${proven.kind}`);

  return { proof, decision: await mailedToken(deps, accountId, "addressChange") };
}

export async function changesOf({ db }: Deps, accountId: string) {
  return db
    .select()
    .from(addressChanges)
    .where(eq(addressChanges.accountId, accountId))
    .orderBy(desc(addressChanges.requestedAt));
}

/** Kinds and addresses of an account's mails, as queued. */
export async function mailsOf({ db }: Deps, accountId: string) {
  const rows = await db.select().from(mails).where(eq(mails.accountId, accountId));

  return rows.map(({ kind, toAddress }) => `${kind} ${toAddress}`).toSorted();
}
