import type { Words } from "@/cli/terminal/words";

/** `card,birthDate` or `bounced:Transient:MailboxFull` in plain words; what has none is shown as it is recorded. */
export function reasonWords(reason: string, t: Words): string {
  return reason
    .split(",")
    .map((part) => oneReason(part, t))
    .join(t("cli.mail.and"));
}

function oneReason(reason: string, t: Words): string {
  const [first = "", ...details] = reason.split(":");
  const known = [details.at(-1), details[0], first].filter((part) => part !== undefined);
  for (const part of known) {
    const key = `cli.mail.reason.${part}` as "cli.mail.reason.card";
    if (t.has(key)) return t(key);
  }

  return reason;
}
