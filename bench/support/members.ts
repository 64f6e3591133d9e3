import { addMembers, type Given, hanako, type Store } from "@/tests/support/members/member";

/** Made-up members, numbered from zero, who have logged in before and confirmed their address. */
export async function addNumberedMembers(
  store: Store,
  count: number,
  password: string | null = null,
): Promise<void> {
  await addMembers(
    store,
    Array.from({ length: count }, (_, n) => ({ ...numbered(n), password })),
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

/** What member `n` types who knows the login ID and has forgotten the password. */
export function loginIdFields(n: number): Record<string, string> {
  const { era, year, month, day, mailAddress = "" } = identityFields(n);

  return { loginId: numbered(n).loginId, era, year, month, day, mailAddress } as Record<string, string>;
}

export function numbered(n: number) {
  return {
    loginId: String(n).padStart(13, "0"),
    symbol: "1234",
    number: String(n + 1),
    mailAddress: `member${n}@example.jp`,
  } satisfies Given;
}
