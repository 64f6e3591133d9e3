import type { Person, Portal } from "./portal";

const LINK = /^\s*(https?:\/\/\S+\/forgot-id\/\S+)\s*$/m;

/** The URL that a member finds in the newest mail, alone on its line. */
export async function linkMailedTo({ mailAddress }: Person, { mail }: Portal): Promise<string> {
  const { text } = await mail.mailTo(mailAddress);
  const found = LINK.exec(text)?.[1];
  if (!found) throw new Error(`no link in:\n${text}`);

  return found;
}
