import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { accounts, securityEvents, sessions } from "@/db/schema";
import { logIn } from "@/lib/login/log-in";
import { hashPassword } from "@/lib/password/password-hash";
import { temporaryPassword } from "@/lib/password/temporary-password";
import type { Deps } from "@/lib/process/deps";
import { issueTemporaryPassword, prepareTemporaryPassword } from "@/lib/temporary-password/issue";
import { addMember, hanako } from "./member";

export const LOGIN_ID = "0010000005750";
export const PASSWORD = "みかんの木に7羽のすずめ";

/** A member with a login ID and a password of her own. */
export async function addLogin(
  deps: Deps,
  given: Partial<typeof accounts.$inferInsert> = {},
): Promise<string> {
  const login = { loginId: LOGIN_ID, passwordHash: await hashPassword(PASSWORD), ...given };
  const card = { ...hanako.card, symbol: login.loginId };

  return addMember(deps, login, { ...hanako, card });
}

/** What the mail would say. */
export async function issueTo(
  deps: Deps,
  accountId: string,
  cause: "idReminder" | "forgotPassword" = "forgotPassword",
): Promise<string> {
  const prepared = await prepareTemporaryPassword(deps);
  const issue = { prepared, cause, accountId, toAddress: "hanako@example.jp", language: "ja" as const };
  await deps.db.transaction((tx) =>
    issueTemporaryPassword(tx, { ...issue, network: "192.0.2.1" }, deps, deps.clock.now()),
  );

  return temporaryPassword(deps.secrets, prepared.id);
}

type Attempt = Partial<Parameters<typeof logIn>[0]>;

/** A login from the same place in a browser that was never here, but for what is given. */
export function tryLogin(deps: Deps, attempt: Attempt = {}) {
  return logIn(
    {
      loginId: LOGIN_ID,
      password: PASSWORD,
      network: "192.0.2.1",
      knownAccountId: null,
      earlierToken: null,
      ...attempt,
    },
    deps,
  );
}

/** The value of a session that began now. */
export async function tokenOf(deps: Deps, attempt: Attempt = {}): Promise<string> {
  const outcome = await tryLogin(deps, attempt);
  if (outcome.kind !== "loggedIn") throw new Error(`login said ${outcome.kind}`);

  return outcome.token;
}

export async function accountOf({ db }: Deps, accountId: string) {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));

  return account;
}

export function eventsIn({ db }: Deps) {
  return db
    .select({ kind: securityEvents.kind, reason: securityEvents.reason, accountId: securityEvents.accountId })
    .from(securityEvents)
    .orderBy(securityEvents.id);
}

export async function liveSessions({ db }: Deps) {
  const all = await db.select().from(sessions);

  return all.filter(({ endedAt }) => endedAt === null);
}

export function networks(count: number): string[] {
  return Array.from({ length: count }, () => `192.0.2.${randomUUID()}`);
}
