import type { Member } from "@/tests/support/members/member";
import type { Portal } from "@/tests/support/server/portal";
import { until } from "@/tests/support/until";

const LINK = /^\s*(https?:\/\/\S+\/forgot-id\/\S+)\s*$/m;
const PROOF = /^\s*(https?:\/\/\S+\/setup\/\S+)\s*$/m;
const ADDRESS_CHANGE = {
  prove: /^\s*(https?:\/\/\S+\/account\/address\/prove\/\S+)\s*$/m,
  decide: /^\s*(https?:\/\/\S+\/account\/address\/decide\/\S+)\s*$/m,
};
const TEMPORARY_PASSWORD = /\b([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\b/;

/** The URL that a member finds in the newest mail that has one, alone on its line. */
export function linkMailedTo(person: Member, portal: Portal): Promise<string> {
  return findMailed(LINK, person, portal);
}

/** The URL that proves an address, in the newest mail to it that has one. */
export function proofMailedTo(address: Pick<Member, "mailAddress">, portal: Portal): Promise<string> {
  return findMailed(PROOF, address, portal);
}

/** The URL that a mailbox proves or decides a change of address with, in the newest mail to it that has one. */
export function changeMailedTo(
  address: Pick<Member, "mailAddress">,
  deed: keyof typeof ADDRESS_CHANGE,
  portal: Portal,
): Promise<string> {
  return findMailed(ADDRESS_CHANGE[deed], address, portal);
}

/** The temporary password that a member finds in the newest mail that has one. */
export function temporaryPasswordMailedTo(person: Member, portal: Portal): Promise<string> {
  return findMailed(TEMPORARY_PASSWORD, person, portal);
}

/** Every mail to a person so far, oldest first. */
export function mailsTo({ mailAddress }: Pick<Member, "mailAddress">, { mail }: Portal) {
  return mail.mails().filter(({ to }) => to === mailAddress);
}

function findMailed(pattern: RegExp, person: Pick<Member, "mailAddress">, portal: Portal): Promise<string> {
  const texts = () => mailsTo(person, portal).map(({ text }) => text);

  return until(
    () =>
      texts()
        .map((text) => pattern.exec(text)?.[1])
        .findLast((match) => match !== undefined),
    { missing: () => `no ${pattern} in:\n${texts()}` },
  );
}

/** A subject as it stands in the mailbox, where the service is named first. */
export function inMailbox(subject: string): string {
  return `【KOSMO Communication Web】${subject}`;
}
