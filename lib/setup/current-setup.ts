import type { Db } from "@/db/connection/db";
import { findSetup, type Setup } from "@/db/setups";
import type { Clock } from "@/lib/platform/clock";
import { findSession } from "@/lib/session/find-session";
import type { Terms } from "@/lib/terms/terms";
import { mayTake, type SetupStep } from "./steps";

export type SetupDeps = { db: Db; clock: Clock; terms: Pick<Terms, "version"> };

/** A setting up in somebody's browser, as far as it has come. */
export type CurrentSetup = Setup & { sessionHash: string };

/** What a step answers when it is not its turn: the session is over, the letter is, or a step ahead is open. */
export type NotNow = { kind: "notNow" };
export const notNow: NotNow = { kind: "notNow" };

/** Null when the browser's session is none that sets up an account, or when its letter is no longer good. */
export async function findCurrentSetup(token: string | null, deps: SetupDeps): Promise<CurrentSetup | null> {
  const view = await findSession(token, deps);
  if (view.kind !== "live" || view.session.rights !== "setup") return null;

  const { accountId, tokenHash } = view.session;
  const setup = await findSetup(deps.db, accountId, deps.terms.version);
  if (!setup || setup.letterExpiresAt <= deps.clock.now()) return null;

  return { ...setup, sessionHash: tokenHash };
}

/** The same for who wants to take a step; null too when it is not its turn. */
export async function findSetupAt(
  step: SetupStep,
  token: string | null,
  deps: SetupDeps,
): Promise<CurrentSetup | null> {
  const setup = await findCurrentSetup(token, deps);

  return setup && mayTake(step, setup) ? setup : null;
}
