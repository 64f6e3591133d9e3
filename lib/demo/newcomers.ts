import type { EraDate } from "@/lib/calendar/eras";
import type { Card } from "@/lib/identity/card";
import type { Sex } from "@/lib/identity/digest";
import {
  LETTER_LIFETIME_DAYS,
  letterEnd,
  provisionalPassword,
  provisionalUserId,
  provisionalUserIdInGroups,
} from "@/lib/letter/letter";
import { letterHash } from "@/lib/letter/secret-hash";
import type { Secrets } from "@/lib/platform/secrets";
import { memberRows } from "./member-rows";
import { eraOf } from "./members";

/**
 * A made-up member who has an insurer's letter and no account yet. `key` finds the words under `demo.newcomers`. The ids are
 * always the same, so that the letter says the same after every start.
 */
export type Newcomer = Card & {
  key: "first" | "second" | "late";
  accountId: string;
  letterId: string;
  sex: Sex;
  birthDate: string;
  /** How long ago the letter was issued, where that is not now. */
  letterAgeDays?: number;
};

export const newcomers: readonly Newcomer[] = [
  {
    key: "first",
    accountId: "0de00000-0000-4000-8000-000000000001",
    letterId: "0de00000-0000-4000-8000-00000000000a",
    insurerNumber: "06990014",
    symbol: "1240",
    number: "101",
    sex: "female",
    birthDate: "1996-05-20",
  },
  {
    key: "second",
    accountId: "0de00000-0000-4000-8000-000000000002",
    letterId: "0de00000-0000-4000-8000-00000000000b",
    insurerNumber: "06990022",
    symbol: "90",
    number: "7",
    sex: "male",
    birthDate: "1972-10-10",
  },
  {
    key: "late",
    accountId: "0de00000-0000-4000-8000-000000000003",
    letterId: "0de00000-0000-4000-8000-00000000000c",
    insurerNumber: "06990014",
    symbol: "1241",
    number: "8",
    sex: "female",
    birthDate: "1961-07-07",
    letterAgeDays: LETTER_LIFETIME_DAYS + 10,
  },
];

/** What the letter of a newcomer says, as it is printed. */
export type DemoLetter = Pick<Newcomer, "key" | "insurerNumber" | "birthDate"> & {
  birthDateInEra: EraDate;
  provisionalUserId: string;
  provisionalPassword: string;
};

export function demoLetter(
  { key, letterId, insurerNumber, birthDate }: Newcomer,
  secrets: Secrets,
): DemoLetter {
  return {
    key,
    insurerNumber,
    birthDate,
    birthDateInEra: eraOf(birthDate),
    provisionalUserId: provisionalUserIdInGroups(provisionalUserId(secrets, letterId)),
    provisionalPassword: provisionalPassword(secrets, letterId),
  };
}

/** The rows of somebody whose account is not set up yet, and of the letter. */
export function newcomerRows(newcomer: Newcomer, secrets: Secrets, now: Date) {
  const { accountId, letterId, letterAgeDays = 0 } = newcomer;
  const issuedAt = new Date(now.getTime() - letterAgeDays * 86_400_000);
  const facts = { ...newcomer, loginId: "", mailAddress: "", language: "ja" as const, earlierCard: null };
  const never = { hasLoggedIn: false, hasConfirmedAddress: false, isSuspended: false };
  const making = { passwordHash: null, secrets, now, id: accountId };
  const { account, cards } = memberRows({ ...facts, ...never }, making);
  const letter = {
    id: letterId,
    accountId,
    provisionalUserId: provisionalUserId(secrets, letterId),
    passwordHash: letterHash(letterId, provisionalPassword(secrets, letterId)),
    issuedAt,
    expiresAt: letterEnd(issuedAt),
  };

  return { account: { ...account, loginId: null, mailAddress: null, createdAt: now }, cards, letter };
}
