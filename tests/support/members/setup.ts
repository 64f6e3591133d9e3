import { eq } from "drizzle-orm";
import { links, mails } from "@/db/schema";
import { linkEnd, linkToken } from "@/lib/link/link";
import { logIn } from "@/lib/login/log-in";
import type { Deps } from "@/lib/process/deps";
import { unknownDevice } from "@/lib/session/device";
import { acceptTerms } from "@/lib/setup/accept-terms";
import { chooseAddress } from "@/lib/setup/choose-address";
import { chooseLoginId } from "@/lib/setup/choose-login-id";
import { choosePassword } from "@/lib/setup/choose-password";
import { confirmIdentity } from "@/lib/setup/confirm-identity";
import { findCurrentSetup } from "@/lib/setup/current-setup";
import { proveAddress } from "@/lib/setup/prove-address";
import { requestProof } from "@/lib/setup/request-proof";
import { nextStep, type SetupStep } from "@/lib/setup/steps";
import type { Member } from "./member";
import { addNewcomer, giveLetter } from "./newcomer";

export const network = "192.0.2.1";
export const language = null;

/** What newcomers of tests choose. */
export const chosen = {
  loginId: "sakura2026",
  password: "みかんの木に7羽のすずめと白い雲",
  mailAddress: "sakura@example.jp",
};

/** Somebody with a letter in hand. */
export async function newcomerWithLetter(deps: Deps, letter: { expiresAt?: Date } = {}) {
  const member = await addNewcomer(deps);

  return { member, letter: await giveLetter(deps, member.accountId, letter) };
}

export type Newcomer = Awaited<ReturnType<typeof newcomerWithLetter>>;

export function tryLetter(
  deps: Deps,
  { letter }: Pick<Newcomer, "letter">,
  given: Partial<Parameters<typeof logIn>[0]> = {},
) {
  const { provisionalUserId, provisionalPassword } = letter;
  const attempt = { loginId: provisionalUserId, password: provisionalPassword, network };

  const browser = { knownBrowser: null, earlierToken: null, device: unknownDevice };
  return logIn({ ...attempt, ...browser, ...given }, deps);
}

/** The value of a session that sets an account up. */
export async function setupToken(deps: Deps, newcomer: Newcomer): Promise<string> {
  const outcome = await tryLetter(deps, newcomer);
  if (outcome.kind !== "loggedIn") throw new Error(`login said ${outcome.kind}`);

  return outcome.token;
}

type Entered = typeof chosen;
type Step = (token: string, deps: Deps, entered: Entered, member: Member) => Promise<{ kind: string }>;

const steps: Record<SetupStep, Step> = {
  identity: (token, deps, _, { insurerNumber, birthDate }) =>
    confirmIdentity({ token, details: { insurerNumber, birthDate }, network }, deps),
  terms: (token, deps) => acceptTerms({ token, version: deps.terms.version, network }, deps),
  "login-id": (token, deps, { loginId }) => chooseLoginId({ token, loginId, network }, deps),
  password: (token, deps, { password }) => choosePassword({ token, typed: password }, deps),
  address: (token, deps, { mailAddress }) => chooseAddress({ token, mailAddress }, deps),
  confirm: (token, deps) => requestProof({ token, network, language }, deps),
};

export function takeStep(
  deps: Deps,
  step: SetupStep,
  given: { token: string; member: Member; entered?: Partial<Entered> },
) {
  return steps[step](given.token, deps, { ...chosen, ...given.entered }, given.member);
}

/** Takes every step ahead of one; returns the session's value, which changes on the way. */
export async function walkTo(
  deps: Deps,
  step: SetupStep,
  newcomer: Newcomer,
  entered: Partial<Entered> = {},
): Promise<string> {
  let token = await setupToken(deps, newcomer);
  for (;;) {
    const setup = await findCurrentSetup(token, deps);
    if (!setup) throw new Error("the setting up is over");
    const next = nextStep(setup);
    if (next === step) return token;
    const outcome = await takeStep(deps, next, { token, member: newcomer.member, entered });
    if ("token" in outcome) token = String(outcome.token);
  }
}

/** The token that the newest mail to an account carries, as if that mail had been sent now. */
export async function mailedProof({ db, secrets, clock }: Deps, accountId: string): Promise<string> {
  const rows = await db
    .select({ id: links.id, at: links.requestedAt })
    .from(links)
    .innerJoin(mails, eq(mails.linkId, links.id))
    .where(eq(links.accountId, accountId));
  const newest = rows.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
  if (!newest) throw new Error("no mail with a link");
  const sentAt = clock.now();
  await db
    .update(links)
    .set({ sentAt, expiresAt: linkEnd(sentAt) })
    .where(eq(links.id, newest.id));

  return linkToken(secrets, newest.id);
}

export async function walkToProof(deps: Deps, newcomer: Newcomer, entered: Partial<Entered> = {}) {
  const token = await walkTo(deps, "confirm", newcomer, entered);
  await requestProof({ token, network, language }, deps);

  return { token, proof: await mailedProof(deps, newcomer.member.accountId) };
}

export function press(deps: Deps, token: string) {
  return proveAddress({ token, network, language }, deps);
}
