import type { Forgotten } from "@/db/rate-limits";
import { GROWING_WAIT_SECONDS, type LimitName, limits as rules } from "@/lib/limits/limit-numbers";
import { type Count, type Counter, type Limits, withinLimits } from "@/lib/limits/limiter";
import { isPasswordsBusy } from "@/lib/password/hashing-queue";

export type LoginTry = {
  loginIdKey: string;
  network: string;
  /** The id of a browser that has logged in to this account before, else null. */
  knownBrowserId: string | null;
  /** Whether what was typed could be a temporary password. */
  isTemporaryShape: boolean;
};

/** The one whose waits grow. */
const GROWING = "loginPerAccountAndNetwork";

export type Permission = { kind: "allowed" } | { kind: "limited"; by: LimitName; retryAt: Date };

/** The password's and the temporary password's limits do not know of each other. */
export type LoginPermission = {
  password: Permission;
  temporary: Permission;
  /** Which limits this very try was the first to run into. */
  ranInto: LimitName[];
};

/**
 * Counts a try before anything is compared, in one statement. Nothing that a stranger counts reaches a browser that the
 * account knows, and nothing that they count keeps a temporary password from being looked at. A try that is kept waiting
 * is no failed login: one network alone uses up nothing but its own.
 */
export async function countTry(loginTry: LoginTry, limits: Limits, now: Date): Promise<LoginPermission> {
  const counted = await limits.count(countersOf(loginTry), now);
  const ranInto = counted
    .filter(({ limit, tries }) => tries === rules[limit].tries + 1)
    .map(({ limit }) => limit);
  const counts = ranInto.includes(GROWING) ? await withGrownWait(counted, loginTry, limits, now) : counted;
  const isTemporary = ({ limit }: Count) => limit === "temporaryPasswordPerAccountAndNetwork";
  const password = permissionOf(
    counts.filter((count) => !isTemporary(count)),
    now,
  );
  if (password.kind === "limited") await limits.takeBack(withinLimits(countersOf(loginTry), counted));

  return { password, temporary: permissionOf(counts.filter(isTemporary), now), ranInto };
}

/** Does what compares a counted try. One that nobody came to compare, too many being at it, is no failed login. */
export async function comparing<T>(
  loginTry: LoginTry,
  limits: Limits,
  compare: () => Promise<T>,
): Promise<T> {
  try {
    return await compare();
  } catch (reason) {
    if (isPasswordsBusy(reason)) await limits.takeBack(countersOf(loginTry));
    throw reason;
  }
}

/** Success clears the account's counters. The network's only loses this try: it speaks of other accounts too. */
export function clearTries(loginTry: LoginTry, limits: Limits): Promise<void> {
  return limits.clear(...clearedBy(loginTry));
}

/** The same for the statement that begins the session. */
export function forgottenTries(loginTry: LoginTry, limits: Limits): Forgotten {
  return limits.forgotten(...clearedBy(loginTry));
}

function clearedBy(loginTry: LoginTry): [own: Counter[], shared: Counter[]] {
  const counters = countersOf(loginTry);
  const isShared = ({ limit }: Counter) => limit === "loginPerNetwork";
  const own = counters.filter((counter) => !isShared(counter));

  return [[...own, waitsOf(loginTry)], counters.filter(isShared)];
}

function countersOf({ loginIdKey, network, knownBrowserId, isTemporaryShape }: LoginTry): Counter[] {
  const here = [loginIdKey, network];
  const temporary = { limit: "temporaryPasswordPerAccountAndNetwork" as const, of: here };
  const password: Counter[] = knownBrowserId
    ? [{ limit: "loginInKnownBrowser", of: [loginIdKey, knownBrowserId] }]
    : [
        { limit: "loginPerAccountAndNetwork", of: here },
        { limit: "loginPerAccount", of: [loginIdKey] },
        { limit: "loginPerNetwork", of: [network] },
      ];

  return isTemporaryShape ? [...password, temporary] : password;
}

function waitsOf({ loginIdKey, network }: LoginTry): Counter {
  return { limit: "loginWaits", of: [loginIdKey, network] };
}

/** The longest wait counts. */
function permissionOf(counts: readonly Count[], now: Date): Permission {
  const [longest] = counts
    .filter((count) => count.tries > rules[count.limit].tries || heldUntil(count, now))
    .map((count) => ({ by: count.limit, retryAt: heldUntil(count, now) ?? count.until }))
    .toSorted((a, b) => b.retryAt.getTime() - a.retryAt.getTime());

  return longest ? { kind: "limited", ...longest } : { kind: "allowed" };
}

function heldUntil({ heldUntil }: Count, now: Date): Date | null {
  return heldUntil !== null && heldUntil > now ? heldUntil : null;
}

/** The first run into the limit waits for the window's end; each further one within a day waits longer. */
async function withGrownWait(
  counts: readonly Count[],
  loginTry: LoginTry,
  limits: Limits,
  now: Date,
): Promise<Count[]> {
  const [waits] = await limits.count([waitsOf(loginTry)], now);
  const nth = Math.min((waits?.tries ?? 1) - 2, GROWING_WAIT_SECONDS.length - 1);
  const seconds = GROWING_WAIT_SECONDS[nth];
  if (seconds === undefined) return [...counts];
  const until = new Date(now.getTime() + seconds * 1000);
  await limits.hold({ limit: GROWING, of: [loginTry.loginIdKey, loginTry.network] }, until);

  return counts.map((count) => (count.limit === GROWING ? { ...count, heldUntil: until } : count));
}
