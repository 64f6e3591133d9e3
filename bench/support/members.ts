import { addMembers, type Given, hanako, type Store } from "@/tests/support/members/member";

/** Made-up members, numbered from zero, who have logged in before and confirmed their address. */
export async function addNumberedMembers(store: Store, count: number): Promise<void> {
  await addMembers(
    store,
    Array.from({ length: count }, (_, n) => numbered(n)),
  );
}

/** What member `n` types into the identity form. */
export function identityFields(n: number): Record<string, string> {
  const { symbol, number, mailAddress } = numbered(n);
  const { sex, insurerNumber } = hanako;

  return {
    symbol,
    number,
    sex,
    era: "showa",
    year: "33",
    month: "4",
    day: "3",
    insurerNumber,
    mailAddress,
  };
}

/** No password: hashing so many would take longer than the measurement. */
function numbered(n: number) {
  return {
    loginId: String(n).padStart(13, "0"),
    password: null,
    symbol: "1234",
    number: String(n + 1),
    mailAddress: `member${n}@example.jp`,
  } satisfies Given;
}
