import { setTimeout as pause } from "node:timers/promises";
import type { Member } from "@/tests/support/members/member";
import type { Portal } from "@/tests/support/server/portal";

const LINK = /^\s*(https?:\/\/\S+\/forgot-id\/\S+)\s*$/m;
const TEMPORARY_PASSWORD = /\b([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\b/;
const LONGEST_WAIT_MS = 20_000;

/** The URL that a member finds in the newest mail that has one, alone on its line. */
export function linkMailedTo(person: Member, portal: Portal): Promise<string> {
  return findMailed(LINK, person, portal);
}

/** The temporary password that a member finds in the newest mail that has one. */
export function temporaryPasswordMailedTo(person: Member, portal: Portal): Promise<string> {
  return findMailed(TEMPORARY_PASSWORD, person, portal);
}

/** Every mail to a person so far, oldest first. */
export function mailsTo({ mailAddress }: Member, { mail }: Portal) {
  return mail.mails().filter(({ to }) => to === mailAddress);
}

async function findMailed(pattern: RegExp, person: Member, portal: Portal): Promise<string> {
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end; await pause(50)) {
    const found = mailsTo(person, portal)
      .map(({ text }) => pattern.exec(text)?.[1])
      .findLast((match) => match !== undefined);
    if (found) return found;
  }
  throw new Error(`no ${pattern} in:\n${mailsTo(person, portal).map(({ text }) => text)}`);
}
