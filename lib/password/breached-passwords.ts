import { createHash } from "node:crypto";
import { recordError } from "@/lib/platform/log";
import { normalizePassword } from "./password-hash";

/** Passwords that became known elsewhere, as a service counts them. */
export type BreachedPasswords = {
  /** Whether it is one of them, as far as the service says in time: its failure stops nobody. */
  includes(password: string): Promise<boolean>;
};

/** Where no service is named. */
export const noBreachedPasswords: BreachedPasswords = { includes: async () => false };

const LONGEST_WAIT_MS = 1000;
const PREFIX_LENGTH = 5;
/** Padded answers have about 50 kB. */
const MOST_BYTES = 1_000_000;

/**
 * A range service of the Have I Been Pwned kind: `GET <url>/<first five characters of the SHA-1>` answers lines of
 * "<the other 35>:<how often>". Nothing else of the password leaves this server.
 */
export function breachedPasswordsAt(url: string, longestWaitMs = LONGEST_WAIT_MS): BreachedPasswords {
  return {
    async includes(password) {
      const hash = createHash("sha1").update(normalizePassword(password)).digest("hex").toUpperCase();
      const [prefix, rest] = [hash.slice(0, PREFIX_LENGTH), hash.slice(PREFIX_LENGTH)];
      try {
        const range = await rangeAt(`${url.replace(/\/+$/, "")}/${prefix}`, longestWaitMs);
        return isListed(rest, range);
      } catch (reason) {
        recordError(reason, {}, "breached passwords: no answer", "warn");
        return false;
      }
    },
  };
}

/** The time bounds the whole answer, not only its beginning. */
async function rangeAt(url: string, longestWaitMs: number): Promise<string> {
  const response = await fetch(url, {
    headers: { "add-padding": "true" },
    redirect: "error",
    signal: AbortSignal.timeout(longestWaitMs),
  });
  if (response.status !== 200) throw new Error(`the service answered ${response.status}`);

  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_BYTES) throw new Error("the service answered without an end");
  }

  return text;
}

/** Padding lines have a count of 0. */
function isListed(rest: string, range: string): boolean {
  return range.split("\n").some((line) => {
    const [listed = "", count = ""] = line.trim().split(":");
    return listed.toUpperCase() === rest && Number(count) > 0;
  });
}
