import fc from "fast-check";
import { findAccountByCard, findAccountByLoginId } from "@/db/accounts/find-by-card-or-login-id";
import { checkIdentity } from "@/lib/identity/check-identity";
import { cardDigest } from "@/lib/identity/digest";
import type { PrintedLetter } from "@/lib/letter/issue-letters";
import { lookAtLink } from "@/lib/link/look-at-link";
import { logInWithLetter } from "@/lib/login/log-in-with-letter";
import { countTry } from "@/lib/login/login-limits";
import type { Deps } from "@/lib/process/deps";
import { unknownDevice } from "@/lib/session/device";
import { cardOf, type Member } from "./member";

/** Where the member is, too: an office, a carrier, a household. */
export const OWN_NETWORK = "192.0.2.1";

/** Tries of one kind, one after the other or together, from the member's own network or from as many as there are tries. */
export type Attack = {
  kind: keyof typeof attacks;
  tries: number;
  isFromOwnNetwork: boolean;
  /** What the stranger does not know of the member. Who knows all of it is nobody that a form could tell apart. */
  unknown: "birthDate" | "mailAddress" | "sex";
  pauseMinutes: number;
};

/** Whom a stranger is after: somebody who logs in here, and somebody who has just got the insurer's letter. */
export type Victims = { member: Member; letter: PrintedLetter };

type Try = Victims & { network: string; index: number; unknown: Attack["unknown"]; deps: Deps };

const attacks = {
  passwords: ({ member, network, deps }: Try) => tryLogin(member.loginId, network, false, deps),
  temporaryPasswords: ({ member, network, deps }: Try) => tryLogin(member.loginId, network, true, deps),
  manyLoginIds: ({ network, index, deps }: Try) => tryLogin(`other${index}`, network, false, deps),
  card: (guess: Try) => tryCard(guess, guess.member),
  manyCards: (guess: Try) => tryCard(guess, { ...guess.member, number: String(70_000 + guess.index) }),
  loginId: tryLoginId,
  letter: ({ letter, network, deps }: Try) => tryLetter(letter.provisionalUserId, network, deps),
  manyLetters: ({ network, index, deps }: Try) => tryLetter(`other letter ${index}`, network, deps),
  links: ({ network, index, deps }: Try) =>
    lookAtLink({ token: `guess${index}`, purpose: "idReminder" }, network, deps),
};

/** Up to the hard bounds: a day's draw stays under 100 wrong answers about the member and 1,000 from one network. */
const MOST: Record<keyof typeof attacks, number> = {
  passwords: 80,
  temporaryPasswords: 40,
  manyLoginIds: 150,
  card: 24,
  manyCards: 220,
  loginId: 24,
  letter: 40,
  manyLetters: 60,
  links: 80,
};

export const strategies: fc.Arbitrary<Attack[]> = fc.array(
  fc.constantFrom(...(Object.keys(attacks) as (keyof typeof attacks)[])).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      tries: fc.integer({ min: 1, max: MOST[kind] }),
      isFromOwnNetwork: fc.boolean(),
      unknown: fc.constantFrom("birthDate", "mailAddress", "sex"),
      pauseMinutes: fc.integer({ min: 0, max: 30 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

export async function attack(victims: Victims, { kind, tries, ...how }: Attack, deps: Deps): Promise<void> {
  const networkOf = (index: number) => (how.isFromOwnNetwork ? OWN_NETWORK : `network ${kind} ${index}`);

  await Promise.all(
    Array.from({ length: tries }, (_, index) =>
      attacks[kind]({ ...victims, network: networkOf(index), index, unknown: how.unknown, deps }),
    ),
  );
}

/** As the login counts it before it compares; comparing changes nothing but costs its time. */
function tryLogin(loginId: string, network: string, isTemporaryShape: boolean, { limits, clock }: Deps) {
  return countTry(
    { loginIdKey: loginId, network, knownBrowserId: null, isTemporaryShape },
    limits,
    clock.now(),
  );
}

function tryLetter(provisionalUserId: string, network: string, deps: Deps) {
  const guess = { password: "WXYZ-WXYZ-WXYZ-WXYZ", earlierToken: null, device: unknownDevice };

  return logInWithLetter({ ...guess, provisionalUserId, network }, deps);
}

function wrong({ member, unknown }: Try) {
  const right = { sex: member.sex, birthDate: member.birthDate, mailAddress: member.mailAddress };
  const lies = { birthDate: "1911-11-11", mailAddress: "stranger@example.jp", sex: "male" as const };

  return { ...right, [unknown]: lies[unknown] };
}

const asStranger = (network: string, { clock }: Deps) => ({
  network,
  knownBrowser: null,
  now: clock.now(),
  onConcealed: () => undefined,
});

function tryCard(guess: Try, named: Member) {
  const { network, deps } = guess;
  const digest = cardDigest(deps.secrets, cardOf(named));
  const attempt = {
    said: wrong(guess),
    subject: { key: [digest], name: "card" as const },
    findAccount: () => findAccountByCard(deps.db, [digest]),
    card: { digest, insurerNumber: named.insurerNumber },
  };

  return checkIdentity({ ...attempt, ...asStranger(network, deps) }, deps);
}

function tryLoginId(guess: Try) {
  const { member, network, deps } = guess;
  const attempt = {
    said: wrong(guess),
    subject: { key: ["loginId", member.loginId], name: "loginId" as const },
    findAccount: () => findAccountByLoginId(deps.db, member.loginId),
  };

  return checkIdentity({ ...attempt, ...asStranger(network, deps) }, deps);
}
