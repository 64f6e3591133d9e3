import { type EraDate, toEraDate } from "@/lib/calendar/eras";
import type { Card } from "@/lib/identity/card";
import type { Sex } from "@/lib/identity/digest";

/**
 * A made-up member, in clear: the only place where such data may stand so. No prefecture has the number 99, so that
 * an insurer number beginning with 0699 belongs to nobody.
 */
export type MadeUpMember = Card & {
  loginId: string;
  /** Null before the first login: such a member has only the insurer's letter. */
  password: string | null;
  sex: Sex;
  birthDate: string;
  birthDateInEra: EraDate;
  mailAddress: string;
  language: "ja" | "en";
  /** The numbers before a transfer to another employer. */
  earlierCard: Card | null;
  hasLoggedIn: boolean;
  hasConfirmedAddress: boolean;
  isSuspended: boolean;
  /** No mail reaches the registered address any more. */
  isUndeliverable?: boolean;
  /** Whose consent was to terms that newer ones have replaced. */
  hasOlderTerms?: boolean;
};

/** `key` finds the words under `demo.members` that say what the member shows. */
export type DemoMember = MadeUpMember & { key: DemoMemberKey };
export type DemoMemberKey = keyof typeof given;

type Given = Pick<
  MadeUpMember,
  "loginId" | "password" | "insurerNumber" | "symbol" | "number" | "sex" | "birthDate" | "mailAddress"
> &
  Partial<MadeUpMember>;

const given = {
  everyday: {
    loginId: "0010000005750",
    password: "Kawasemi-7-tobira-no-iro",
    insurerNumber: "06990014",
    symbol: "1234",
    number: "567",
    sex: "female",
    birthDate: "1958-04-03",
    mailAddress: "hanako@example.jp",
  },
  neverLoggedIn: {
    loginId: "0010000005751",
    password: null,
    insurerNumber: "06990014",
    symbol: "1234",
    number: "890",
    sex: "male",
    birthDate: "2001-11-30",
    mailAddress: "hajime@example.jp",
    hasLoggedIn: false,
  },
  addressUnconfirmed: {
    loginId: "0010000005752",
    password: "Mikan-to-Fune-4-sora",
    insurerNumber: "06990014",
    symbol: "1235",
    number: "12",
    sex: "female",
    birthDate: "1975-08-15",
    mailAddress: "mikan@example.jp",
    hasConfirmedAddress: false,
  },
  suspended: {
    loginId: "0010000005753",
    password: "Yukidaruma-9-no-boushi",
    insurerNumber: "06990014",
    symbol: "1235",
    number: "34",
    sex: "male",
    birthDate: "2019-05-01",
    mailAddress: "yuki@example.jp",
    isSuspended: true,
  },
  transferred: {
    loginId: "0010000005754",
    password: "Ringo-Basu-3-Asagao",
    insurerNumber: "06990022",
    symbol: "77",
    number: "00120",
    sex: "female",
    birthDate: "1989-01-07",
    mailAddress: "asagao@example.jp",
    earlierCard: { insurerNumber: "06990014", symbol: "1236", number: "2045" },
  },
  kanjiSymbol: {
    loginId: "0010000005755",
    password: "Hotaru-mo-Yoru-8-kaze",
    insurerNumber: "06991236",
    symbol: "東京・港",
    number: "31",
    sex: "male",
    birthDate: "1967-02-28",
    mailAddress: "minato@example.jp",
  },
  withoutSymbol: {
    loginId: "0010000005756",
    password: "Tsubame-6-Enpitsu-machi",
    insurerNumber: "06997779",
    symbol: "",
    number: "0000042",
    sex: "female",
    birthDate: "1926-12-25",
    mailAddress: "tsubame@example.jp",
  },
  oldCarrierAddress: {
    loginId: "0010000005757",
    password: "Denwa-de-2-Konpeito",
    insurerNumber: "06990022",
    symbol: "78",
    number: "9",
    sex: "male",
    birthDate: "1983-06-10",
    mailAddress: "a..b@docomo.example",
  },
  english: {
    loginId: "KENPO00123",
    password: "Quiet-Lantern-5-River",
    insurerNumber: "06990022",
    symbol: "AB-12",
    number: "345",
    sex: "female",
    birthDate: "1989-01-08",
    mailAddress: "emma@example.com",
    language: "en",
  },
  undeliverable: {
    loginId: "0010000005758",
    password: "Kaki-no-Ki-9-Tsukimi",
    insurerNumber: "06990014",
    symbol: "1237",
    number: "55",
    sex: "male",
    birthDate: "1950-12-24",
    mailAddress: "kaki@example.jp",
    isUndeliverable: true,
  },
  olderTerms: {
    loginId: "0010000005759",
    password: "Kotatsu-de-6-Fuyugeshiki",
    insurerNumber: "06991236",
    symbol: "品川1",
    number: "204",
    sex: "female",
    birthDate: "1972-09-23",
    mailAddress: "kotatsu@example.jp",
    hasOlderTerms: true,
  },
} as const satisfies Record<string, Given>;

const keys = Object.keys(given) as DemoMemberKey[];

export const demoMembers: readonly DemoMember[] = keys.map((key) => ({
  language: "ja",
  earlierCard: null,
  hasLoggedIn: true,
  hasConfirmedAddress: true,
  isSuspended: false,
  ...given[key],
  key,
  birthDateInEra: eraOf(given[key].birthDate),
}));

export function demoMember(key: DemoMemberKey): DemoMember {
  const member = demoMembers.find((one) => one.key === key);
  if (!member) throw new Error(`no made-up member ${key}`);

  return member;
}

export function eraOf(date: string): EraDate {
  const named = toEraDate(date);
  if (!named) throw new Error(`${date} lies before the eras`);

  return named;
}
