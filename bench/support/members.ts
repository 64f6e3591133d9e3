import { randomUUID } from "node:crypto";
import type { Db } from "@/db/connection/db";
import { accounts, cards } from "@/db/schema";
import { birthDateDigest, cardDigest, sexDigest } from "@/lib/identity/digest";
import type { Secrets } from "@/lib/platform/secrets";

const INSURER_NUMBER = "06139497";
const BATCH = 1000;

/** Made-up members, numbered from zero, who have logged in before and confirmed their address. */
export async function addMembers(db: Db, secrets: Secrets, count: number): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => rowsOf(from + at, secrets));
    await db.insert(accounts).values(rows.map(({ account }) => account));
    await db.insert(cards).values(rows.map(({ card }) => card));
  }
}

/** What member `n` types into the identity form. */
export function identityFields(n: number): Record<string, string> {
  return {
    symbol: "1234",
    number: String(n + 1),
    sex: "female",
    era: "showa",
    year: "33",
    month: "4",
    day: "3",
    insurerNumber: INSURER_NUMBER,
    mailAddress: mailAddressOf(n),
  };
}

function rowsOf(n: number, secrets: Secrets) {
  const id = randomUUID();
  const now = new Date("2026-01-01T00:00:00Z");
  const card = { insurerNumber: INSURER_NUMBER, symbol: "1234", number: String(n + 1) };

  return {
    account: {
      id,
      loginId: String(n).padStart(13, "0"),
      birthDateDigest: birthDateDigest(secrets, id, "1958-04-03"),
      sexDigest: sexDigest(secrets, id, "female"),
      mailAddress: mailAddressOf(n),
      mailAddressConfirmedAt: now,
      firstLoggedInAt: now,
    },
    card: { accountId: id, cardDigest: cardDigest(secrets, card), validFrom: "2020-04-01" },
  };
}

function mailAddressOf(n: number): string {
  return `member${n}@example.jp`;
}
