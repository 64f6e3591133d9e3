import { accounts, cards } from "@/db/schema";
import { type MemberFacts, memberRows } from "@/lib/demo/member-rows";
import type { IdentityDetails } from "@/lib/forgot-id/identity-details";
import type { Card } from "@/lib/identity/card";
import type { Deps } from "@/lib/process/deps";
import { hashOnce } from "./password-hashes";

/** Whom a test is about, with everything that her papers say. */
export type Member = MemberFacts & { accountId: string; password: string };

/** What differs from the member that every test knows; `account` is for columns that have no word of their own. */
export type Given = Partial<Omit<Member, "accountId" | "password">> & {
  /** Null: the account has none. */
  password?: string | null;
  account?: Partial<Omit<typeof accounts.$inferInsert, "id">>;
};

/** The store that a member lives in: a test's own, or the one behind a running server. */
export type Store = Pick<Deps, "db" | "secrets" | "clock">;

const BATCH = 1000;

/** Made-up: passes the check digit, belongs to no society's member. */
export const hanako = {
  loginId: "0010000005750",
  password: "みかんの木に7羽のすずめ",
  insurerNumber: "06990014",
  symbol: "1234",
  number: "567",
  sex: "female",
  birthDate: "1958-04-03",
  mailAddress: "hanako@example.jp",
  language: "ja",
  earlierCard: null,
  hasLoggedIn: true,
  hasConfirmedAddress: true,
  isSuspended: false,
} as const satisfies MemberFacts & { password: string };

let others = 0;

/** Somebody whose login ID, card and address are nobody else's, but for what is given. */
export function someone(given: Given = {}): Given {
  const serial = String(2_000_567_000 + others++);

  return {
    loginId: `${serial}000`,
    symbol: serial.slice(0, 4),
    number: serial.slice(4),
    mailAddress: `m${serial}@example.jp`,
    ...given,
  };
}

/** Puts a member into the store: Hanako, who has logged in before and confirmed her address, but for what is given. */
export async function addMember(store: Store, given: Given = {}): Promise<Member> {
  const [member] = await addMembers(store, [given]);
  if (!member) throw new Error("nobody was added");

  return member;
}

/** Many at once; each needs a card and a login ID of her own. */
export async function addMembers({ db, secrets, clock }: Store, all: readonly Given[]): Promise<Member[]> {
  const now = clock.now();
  const added: Member[] = [];
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = await Promise.all(
      all.slice(from, from + BATCH).map(async ({ account: columns, ...given }) => {
        const member = { ...hanako, ...given };
        const passwordHash = member.password === null ? null : await hashOnce(member.password);
        const { account, cards } = memberRows(member, { passwordHash, secrets, now });
        return { member, account: { ...account, ...columns }, cards };
      }),
    );
    await db.insert(accounts).values(batch.map(({ account }) => account));
    await db.insert(cards).values(batch.flatMap((each) => each.cards));
    added.push(
      ...batch.map(({ member, account }) => ({
        ...member,
        password: member.password ?? "",
        accountId: account.id,
      })),
    );
  }

  return added;
}

export function cardOf({ insurerNumber, symbol, number }: Card): Card {
  return { insurerNumber, symbol, number };
}

/** What a member gives in an identity check. */
export function detailsOf(member: Card & Pick<Member, "sex" | "birthDate" | "mailAddress">): IdentityDetails {
  const { sex, birthDate, mailAddress } = member;

  return { card: cardOf(member), sex, birthDate, mailAddress, branchNumberRemoved: false };
}
