import type { ResendStandIn } from "@/tests/support/mail/resend-stand-in";

const LOOK_EVERY_MS = 20;
const LONGEST_WAIT_MS = 120_000;

export type MailsIn = {
  /** What the pattern finds in the next mail to an address. */
  nextTo(address: string, pattern: RegExp): Promise<string>;
  stop(): void;
};

/** Hands the mails that the stand-in accepts to who waits for them, and forgets them: a long run must not drown in them. */
export function mailsIn(service: ResendStandIn): MailsIn {
  const waiting = new Map<string, (text: string) => void>();
  const looking = setInterval(() => {
    const mails = service.mails();
    service.forget();
    for (const { to, text } of mails) waiting.get(to)?.(text);
  }, LOOK_EVERY_MS);

  return {
    nextTo: (address, pattern) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no mail to ${address}`)), LONGEST_WAIT_MS);
        waiting.set(address, (text) => {
          const found = pattern.exec(text)?.[1];
          if (found === undefined) return;
          clearTimeout(late);
          waiting.delete(address);
          resolve(found);
        });
      }),
    stop: () => clearInterval(looking),
  };
}
