import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { accounts, securityEvents, sessions } from "@/db/schema";
import { listEventsOf } from "@/db/security-events";
import { logIn } from "@/lib/login/log-in";
import type { Deps } from "@/lib/process/deps";
import { unknownDevice } from "@/lib/session/device";
import { findSession } from "@/lib/session/find-session";
import { type ProvenSession, provenSession } from "@/lib/session/proof";
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
      device: unknownDevice,
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

/** The session that a value stands for, as a page behind the door has it. */
export async function sessionOf(deps: Deps, token: string) {
  const view = await findSession(token, deps);
  if (view.kind !== "live" || view.session.loginId === null) throw new Error(`the session is ${view.kind}`);

  return { ...view.session, loginId: view.session.loginId };
}

/** The same for verbs behind a step up: as after a password that was given now. */
export async function provenSessionOf(deps: Deps, token: string): Promise<ProvenSession> {
  const session = await sessionOf(deps, token);
  const proven = provenSession({ ...session, provedAt: deps.clock.now() }, deps.clock.now());
  if (!proven) throw new Error("the session may not do everything");

  return proven;
}

/** What is recorded of an account, oldest first, and how often within its hour: `loginRefused limited:loginPerAccount ×30`. */
export async function recordedOf({ db }: Pick<Deps, "db">, accountId: string): Promise<string[]> {
  const all = { since: new Date(0), until: null, most: 1e6 };
  const events = await listEventsOf(db, { accountId, cardDigests: [] }, all);

  return events.map(({ kind, reason, times }) => [kind, reason, `×${times}`].filter(Boolean).join(" "));
}
