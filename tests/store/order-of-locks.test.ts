import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findLoginAccount } from "@/db/accounts/login";
import { linkPurposes, links, temporaryPasswords, visits } from "@/db/schema";
import { insertSecurityEvent } from "@/db/security-events";
import { findNewestTemporaryPassword } from "@/db/temporary-passwords";
import { decide } from "@/lib/account/address/decide-change";
import { carryOutDueChanges } from "@/lib/account/address/due-changes";
import { disownEvent } from "@/lib/account/history/disown-event";
import { listHistory } from "@/lib/account/history/list-history";
import { endAllOtherSessions } from "@/lib/account/sessions/end-sessions";
import { extendVisit } from "@/lib/forgot-id/extend-visit";
import { openLink } from "@/lib/forgot-id/open-link";
import { requestLink } from "@/lib/forgot-id/request-link";
import { resetPassword } from "@/lib/forgot-id/reset-password";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";
import { type Entry, enterWithPassword, enterWithTemporaryPassword } from "@/lib/login/enter";
import { logOut } from "@/lib/login/log-out";
import { stepUp } from "@/lib/login/step-up";
import { sendMail } from "@/lib/mail/delivery/send-mail";
import { causedKinds } from "@/lib/mail/mail-kinds";
import { recordDeliveryEvent } from "@/lib/mail/webhook/record-delivery-event";
import { chooseNewPassword } from "@/lib/new-password/choose-new-password";
import type { Deps } from "@/lib/process/deps";
import { forget } from "@/lib/retention/delete-expired";
import { unknownDevice } from "@/lib/session/device";
import { changeAddress } from "@/lib/support/member/change-address";
import { endSessions } from "@/lib/support/member/end-sessions";
import { resumeMember, suspendMember } from "@/lib/support/member/suspend";
import { reactivateAddress } from "@/lib/support/reactivate-address";
import { retryMail } from "@/lib/support/retry-mail";
import { eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { watchingLostRaces } from "@/tests/support/database/lost-races";
import { sendDeps } from "@/tests/support/mail/worker";
import { askForAddress, changesOf } from "@/tests/support/members/address-change";
import { provenSessionOf } from "@/tests/support/members/login";
import { detailsOf, hanako } from "@/tests/support/members/member";
import { laterMails, makeScene, type Scene } from "@/tests/support/members/scene";

type Act = (scene: Scene, deps: Deps) => Promise<unknown>;

const network = "192.0.2.1";
const language = null;

async function entryOf({ member, sessionToken }: Scene, { db }: Deps) {
  const account = await findLoginAccount(db, member.loginId);
  if (!account) throw new Error("no account");

  const entry: Entry = { account, networkDigest: "n", earlierToken: sessionToken, device: unknownDevice };
  return { ...entry, isKnownBrowser: false, forgotten: { cleared: [], takenBack: [] } };
}

const asker = { actor: "tanaka", reason: "asked by telephone" };

const bounce = (mailId: string, at: Date) =>
  ({ kind: "bounced", at, providerId: "p", mailId, reason: "Permanent", isAddressDead: true }) as const;

/** Everything that changes something of one account. */
const acts = {
  ask: ({ member }, deps) => requestLink({ details: detailsOf(member), network, language }, deps),
  press: ({ linkToken: token, visitToken }, deps) => openLink({ token, visitToken, network }, deps),
  reset: ({ visitToken }, deps) => resetPassword({ visitToken, network }, deps),
  extend: ({ visitToken }, deps) => extendVisit(visitToken, deps),
  forget: ({ member }, deps) => requestTemporaryPassword({ details: member, network, language }, deps),
  enter: async (scene, deps) => enterWithPassword(await entryOf(scene, deps), deps, deps.clock.now()),
  useTemporary: async (scene, deps) => {
    const issued = await findNewestTemporaryPassword(deps.db, scene.member.accountId);
    const entry = { ...(await entryOf(scene, deps)), temporaryPasswordId: issued?.id ?? randomUUID() };
    return enterWithTemporaryPassword(entry, deps, deps.clock.now());
  },
  stepUp: async ({ sessionToken }, deps) => {
    const session = await provenSessionOf(deps, sessionToken).catch(() => null);
    const given = { token: sessionToken, password: hanako.password, network, knownBrowser: null };
    return session && stepUp({ session, ...given }, deps);
  },
  endOthers: async ({ sessionToken }, deps) => {
    const session = await provenSessionOf(deps, sessionToken).catch(() => null);
    return session && endAllOtherSessions({ session, network }, deps);
  },
  choose: ({ choosingToken: token }, deps) =>
    chooseNewPassword({ token, typed: "turtle pond door seven", network, language }, deps),
  logOut: ({ sessionToken: token }, deps) => logOut({ token, network }, deps),
  send: ({ mailId }, deps) =>
    sendMail(mailId, sendDeps(deps, { send: async () => ({ kind: "accepted", providerId: "p" }) })),
  bounce: ({ mailId }, deps) => recordDeliveryEvent(randomUUID(), bounce(mailId, deps.clock.now()), deps),
  retry: ({ mailId }, deps) => retryMail(mailId, deps as Deps & Pick<ReturnType<typeof testQueue>, "jobs">),
  askForAddress: ({ member }, deps) =>
    askForAddress(deps, member.accountId, `${randomUUID()}@example.jp`).catch(unlessOver),
  agree: ({ decisionToken: token }, deps) => decide({ token, network, decision: "agree" }, deps),
  stop: ({ decisionToken: token }, deps) => decide({ token, network, decision: "stop" }, deps),
  due: (_, deps) => carryOutDueChanges(deps),
  reactivate: ({ member }, deps) => reactivateAddress({ subject: { loginId: member.loginId }, asker }, deps),
  disown: async ({ member: { accountId }, sessionToken }, deps) => {
    const session = await provenSessionOf(deps, sessionToken).catch(() => null);
    await insertSecurityEvent(deps.db, { at: deps.clock.now(), kind: "loggedIn", accountId });
    const [event] = (await listHistory({ accountId, before: null }, deps)).events;
    return session && event && disownEvent({ id: event.id, session, network }, deps);
  },
  suspend: ({ member: { accountId } }, deps) => suspendMember({ accountId, asker }, deps),
  resume: ({ member: { accountId } }, deps) => resumeMember({ accountId, asker }, deps),
  atCounter: ({ member: { accountId } }, deps) =>
    changeAddress({ accountId, asker, approvedBy: "suzuki", mailAddress: "counter@example.jp" }, deps),
  endBySupport: ({ member: { accountId } }, deps) =>
    endSessions({ accountId, asker, isPasswordToo: true }, deps),
  nightly: (_, deps) => forget(deps),
} satisfies Record<string, Act>;

/** A session that another act ended before its owner came to ask for anything. */
function unlessOver(reason: unknown): null {
  if (reason instanceof Error && reason.message === "the session is over") return null;
  throw reason;
}

type ActName = keyof typeof acts;

const atOnce = fc.array(fc.constantFrom(...(Object.keys(acts) as ActName[])), { minLength: 2, maxLength: 3 });

/** Members whose acts happen side by side: only their own may stand in each other's way. */
const MEMBERS = 6;
const ROUNDS = { postgres: 50, embedded: 3 };

eachEngine((open, engine) => {
  it("any two or three acts on one member at once come to their ends, and leave the member whole", async () => {
    const { db, lost } = watchingLostRaces(open().db);
    const deps = { ...testDeps(open()), db, jobs: testQueue(open()).jobs };
    const actAtOnce = async (names: ActName[]) => {
      const scene = await makeScene(deps);
      const outcomes = await Promise.all(names.map((name) => acts[name](scene, deps)));

      return () => expectWhole(scene, deps, { names, outcomes });
    };

    await fc.assert(
      fc.asyncProperty(fc.array(atOnce, { minLength: MEMBERS, maxLength: MEMBERS }), async (members) => {
        // What is due is carried out for every member at once: nobody is looked at before all acts have ended.
        for (const expectOneWhole of await Promise.all(members.map(actAtOnce))) await expectOneWhole();
        expect(lost).toEqual([]);
      }),
      { numRuns: ROUNDS[engine], endOnFailure: true },
    );
  });
});

type Acted = { names: ActName[]; outcomes: unknown[] };

async function expectWhole(scene: Scene, deps: Deps, { names, outcomes }: Acted): Promise<void> {
  const { accountId } = scene.member;
  const purpose = (of: string) => allLinks.filter((link) => link.purpose === of);
  const ofMember = <T extends { accountId: string }>(rows: T[]) =>
    rows.filter((row) => row.accountId === accountId);
  const allLinks = ofMember(await deps.db.select().from(links).where(eq(links.accountId, accountId)));
  const isLive = (row: { replacedAt: Date | null }) => row.replacedAt === null;
  const issued = await deps.db
    .select()
    .from(temporaryPasswords)
    .where(eq(temporaryPasswords.accountId, accountId));
  const begun = await deps.db.select().from(visits).where(eq(visits.accountId, accountId));
  const later = await laterMails(deps, scene);
  const count = (kind: string) =>
    outcomes.filter((outcome) => (outcome as { kind?: string } | null)?.kind === kind).length;

  for (const purpose of linkPurposes)
    expect(
      allLinks.filter((link) => link.purpose === purpose && isLive(link) && link.openedAt === null).length,
    ).toBeLessThanOrEqual(1);
  expect(issued.filter((one) => isLive(one) && one.usedAt === null).length).toBeLessThanOrEqual(1);
  expect(begun).toHaveLength(purpose("idReminder").filter(({ openedAt }) => openedAt !== null).length);
  expect(count("begun")).toBe(begun.length - 1);
  expect(count("sent")).toBeLessThanOrEqual(1);
  expect(later.filter(({ kind }) => causedKinds.includes(kind))).toHaveLength(
    count("sent") + count("issued"),
  );
  const [change] = await changesOf(deps, accountId).then((all) => all.filter(({ provenAt }) => provenAt));
  const ends = [change?.effectiveAt, change?.stoppedAt, change?.replacedAt].filter((at) => at);
  expect(ends.length).toBeLessThanOrEqual(1);
  const told = later.filter(({ kind }) => kind === "addressChangeStopped");
  if (!names.includes("disown")) expect(told).toHaveLength(change?.stoppedAt ? 1 : 0);
  expect(later.filter(({ kind }) => kind === "addressRegistered")).toHaveLength(change?.effectiveAt ? 1 : 0);
  expect(later.filter(({ kind }) => kind === "passwordChanged")).toHaveLength(count("chosen"));
}
