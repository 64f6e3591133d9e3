import { findMember, type MemberRow } from "@/db/accounts/member";
import type { Db } from "@/db/connection/db";
import { insertSecurityEvent } from "@/db/security-events";
import type { Card } from "@/lib/identity/card";
import { isSameBirthDate, isSameSex, type Sex } from "@/lib/identity/digest";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Asker } from "../asker";
import { findAccounts, type Subject } from "../find-accounts";

/** What a caller says of the member, each if they said it. `birthDate`: "YYYY-MM-DD". */
export type Facts = {
  loginId?: string;
  provisionalUserId?: string;
  mailAddress?: string;
  card?: Card;
  birthDate?: string;
  sex?: Sex;
};

export type FactName = keyof Facts;

/** A member whom at least one fact leads to, and which of the facts are right. */
export type FoundMember = { member: MemberRow; agrees: Partial<Record<FactName, boolean>> };

type Deps = { db: Db; clock: Clock; secrets: Secrets };

const leading = ["card", "loginId", "provisionalUserId", "mailAddress"] as const;

/** Whether anybody can be found by these: a birth date alone leads nowhere. */
export function leadsSomewhere(facts: Facts): boolean {
  return leading.some((name) => facts[name] !== undefined);
}

/**
 * Everybody whom a fact leads to, so that support can tell a caller's slip from a wrong caller without seeing what is
 * stored. Recorded for each who is found, and as a search of nobody's where there is none.
 */
export async function findMembers(
  { facts, asker }: { facts: Facts; asker: Asker },
  deps: Deps,
): Promise<FoundMember[]> {
  const at = deps.clock.now();
  const led = await whomTheyLeadTo(facts, deps);
  const ids = [...new Set([...led.values()].flatMap((some) => [...some]))];
  const members = await Promise.all(ids.map((id) => findMember(deps.db, id)));
  const event = { at, kind: "memberFound" as const, ...asker };
  for (const accountId of ids.length > 0 ? ids : [null])
    await insertSecurityEvent(deps.db, { ...event, accountId });

  return members
    .filter((member) => member !== null)
    .map((member) => ({ member, agrees: { ...agreeing(member.id, led), ...compared(member, facts, deps) } }));
}

type Led = Map<FactName, Set<string>>;

async function whomTheyLeadTo(facts: Facts, deps: Deps): Promise<Led> {
  const led: Led = new Map();
  for (const name of leading) {
    if (facts[name] === undefined) continue;
    const found = await findAccounts({ [name]: facts[name] } as Subject, deps);
    led.set(name, new Set(found.map(({ id }) => id)));
  }

  return led;
}

function agreeing(id: string, led: Led): FoundMember["agrees"] {
  return Object.fromEntries([...led].map(([name, ids]) => [name, ids.has(id)]));
}

function compared(
  { id, birthDateDigest, sexDigest }: MemberRow,
  { birthDate, sex }: Facts,
  { secrets }: Deps,
): FoundMember["agrees"] {
  return {
    ...(birthDate && { birthDate: isSameBirthDate(secrets, id, birthDate, birthDateDigest) }),
    ...(sex && { sex: isSameSex(secrets, id, sex, sexDigest) }),
  };
}
