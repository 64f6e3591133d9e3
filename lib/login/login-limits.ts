import type { Limits } from "@/lib/limits/limiter";

export type LoginTry = {
  loginIdKey: string;
  network: string;
  /** Whether this browser has logged in to this account before. */
  isKnownBrowser: boolean;
};

export type LoginPermission =
  | { kind: "allowed" }
  /** Only a temporary password is looked at: nobody can guess one, so its owner always gets in. */
  | { kind: "onlyTemporary"; retryAt: Date }
  | { kind: "limited"; retryAt: Date };

/**
 * Counts a try. Guesses from many networks use up the account's tries for browsers that were never inside;
 * neither its owner's browser nor a temporary password is kept out, so that a stranger cannot lock anyone out.
 * One network alone cannot use up the account's tries: what it is refused does not count there.
 */
export async function countTry(
  { loginIdKey, network, isKnownBrowser }: LoginTry,
  limits: Limits,
): Promise<LoginPermission> {
  const here = await limits.consume("loginPerAccountAndNetwork", loginIdKey, network);
  if (here.kind === "limited" || isKnownBrowser) return here;

  const anywhere = await limits.consume("loginPerAccount", loginIdKey);
  return anywhere.kind === "limited" ? { kind: "onlyTemporary", retryAt: anywhere.retryAt } : anywhere;
}

export async function clearTries(
  { loginIdKey, network }: Pick<LoginTry, "loginIdKey" | "network">,
  limits: Limits,
): Promise<void> {
  await Promise.all([
    limits.clear("loginPerAccountAndNetwork", loginIdKey, network),
    limits.clear("loginPerAccount", loginIdKey),
  ]);
}
