import { issueLetters, makeLetter, type PrintedLetter } from "@/lib/letter/issue-letters";
import { addMembers, type Given, type Member, type Store, someone } from "./member";

/** As an import leaves somebody who never set the account up: no login ID, no password, no address. */
const neverSetUp = {
  loginId: null,
  mailAddress: null,
  mailAddressConfirmedAt: null,
  firstLoggedInAt: null,
  lastLoggedInAt: null,
};

export function addNewcomers(store: Store, count: number, given: Given = {}): Promise<Member[]> {
  const newcomer = () => someone({ password: null, ...given, account: { ...neverSetUp, ...given.account } });

  return addMembers(store, Array.from({ length: count }, newcomer));
}

export async function addNewcomer(store: Store, given: Given = {}): Promise<Member> {
  const [member] = await addNewcomers(store, 1, given);
  if (!member) throw new Error("nobody was added");

  return member;
}

/** The letter that the insurer would print for an account. */
export async function giveLetter(
  { db, secrets, clock }: Store,
  accountId: string,
  given: { expiresAt?: Date } = {},
): Promise<PrintedLetter> {
  const now = clock.now();
  const made = makeLetter({ accountId, ...given }, secrets, now);
  const [printed] = await db.transaction((tx) => issueLetters(tx, [made], secrets, now));
  if (!printed) throw new Error("no letter was issued");

  return printed;
}
