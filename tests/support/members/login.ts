import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { accounts, securityEvents, sessions } from "@/db/schema";
import { logIn } from "@/lib/login/log-in";
import type { Deps } from "@/lib/process/deps";
import { hanako } from "./member";

type Attempt = Partial<Parameters<typeof logIn>[0]>;

/** Hanako's login from the same place in a browser that was never here, but for what is given. */
export function tryLogin(deps: Deps, attempt: Attempt = {}) {
  return logIn(
    {
      loginId: hanako.loginId,
      password: hanako.password,
      network: "192.0.2.1",
      knownBrowser: null,
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
