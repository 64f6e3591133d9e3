export type Sender = { name: string | null; address: string; domain: string };

/** Takes `MAIL_FROM` apart: "Name <address>", or an address alone. */
export function senderFrom(mailFrom: string): Sender {
  const [, name = "", bracketed] = /^([^<]*)<([^<>]+)>$/.exec(mailFrom.trim()) ?? [];
  const address = (bracketed ?? mailFrom).trim();

  return { name: name.trim() || null, address, domain: address.slice(address.lastIndexOf("@") + 1) };
}
