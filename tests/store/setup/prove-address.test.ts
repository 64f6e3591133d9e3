import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { findAccountByLoginId } from "@/db/accounts/find-by-card-or-login-id";
import { letters, links, mails, setups } from "@/db/schema";
import { openLink } from "@/lib/forgot-id/open-link";
import { compare } from "@/lib/identity/compare-with-account";
import { issueLetters, makeLetter } from "@/lib/letter/issue-letters";
import { lookAtLink } from "@/lib/link/look-at-link";
import { findSession } from "@/lib/session/find-session";
import { findProofMail } from "@/lib/setup/find-proof";
import { requestProof } from "@/lib/setup/request-proof";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { giveLink } from "@/tests/support/members/link";
import { accountOf, eventsIn, recordedOf, tryLogin } from "@/tests/support/members/login";
import { addMember } from "@/tests/support/members/member";
import {
  chosen,
  language,
  mailedProof,
  network,
  newcomerWithLetter,
  press,
  takeStep,
  walkTo,
  walkToProof,
} from "@/tests/support/members/setup";

const look = (deps: ReturnType<typeof testDeps>, token: string) =>
  lookAtLink({ token, purpose: "addressProof" }, network, deps);

eachEngine((open) => {
  it("ends the setting up: the account counts, the letter is used, its sessions are over", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const { token, proof } = await walkToProof(deps, newcomer);
    const { accountId, birthDate } = newcomer.member;

    expect(await press(deps, proof)).toEqual({ kind: "done" });

    const now = deps.clock.now();
    expect(await accountOf(deps, accountId)).toMatchObject({
      loginId: chosen.loginId,
      mailAddress: chosen.mailAddress,
      mailAddressConfirmedAt: now,
      firstLoggedInAt: now,
      lastLoggedInAt: null,
    });
    const account = await findAccountByLoginId(deps.db, chosen.loginId);
    const said = { birthDate, mailAddress: chosen.mailAddress };
    expect(account && compare(account, said, deps.secrets).kind).toBe("match");
    expect(await deps.db.$count(setups)).toBe(0);
    expect((await deps.db.select().from(letters)).map(({ usedAt }) => usedAt)).toEqual([now]);
    expect(await findSession(token, deps)).toMatchObject({ kind: "over", state: "ended" });
  });

  it("is followed by a login with what was chosen, and by a notice to the address", async () => {
    const deps = testDeps(open());
    const { proof } = await walkToProof(deps, await newcomerWithLetter(deps));
    await press(deps, proof);

    expect(await tryLogin(deps, { loginId: chosen.loginId, password: chosen.password })).toMatchObject({
      kind: "loggedIn",
      rights: "full",
    });
    const sent = await deps.db.select({ kind: mails.kind, to: mails.toAddress }).from(mails);
    expect(sent.toSorted((one, other) => one.kind.localeCompare(other.kind))).toEqual([
      { kind: "accountSetUp", to: chosen.mailAddress },
      { kind: "addressProof", to: chosen.mailAddress },
    ]);
    expect((await eventsIn(deps)).map(({ kind }) => kind)).toEqual([
      "letterUsed",
      "setupIdentified",
      "termsAccepted",
      "loginIdChosen",
      "addressProofRequested",
      "accountSetUp",
      "loggedIn",
    ]);
  });

  it("pressed by many at once happens once", async () => {
    const deps = testDeps(open());
    const { proof } = await walkToProof(deps, await newcomerWithLetter(deps));

    const outcomes = await Promise.all(Array.from({ length: 16 }, () => press(deps, proof)));

    expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "dead")).toHaveLength(15);
    expect((await eventsIn(deps)).filter(({ kind }) => kind === "accountSetUp")).toHaveLength(1);
  });

  it("lives one hour from its mail, and not a moment longer", async () => {
    const clock = movableClock("2026-11-22T12:00:00+09:00");
    const deps = testDeps(open(), { clock });
    const { proof } = await walkToProof(deps, await newcomerWithLetter(deps));

    clock.set("2026-11-22T13:00:00+09:00");
    expect(await press(deps, proof)).toEqual({ kind: "dead" });
    expect(await look(deps, proof)).toEqual({ kind: "expired", at: clock.now() });
    clock.set("2026-11-22T12:59:59.999+09:00");
    expect(await press(deps, proof)).toEqual({ kind: "done" });
  });

  it("asked for on the letter's last evening may come after midnight", async () => {
    const clock = movableClock("2026-11-22T23:50:00+09:00");
    const deps = testDeps(open(), { clock });
    const expiresAt = new Date("2026-11-23T00:00:00+09:00");
    const { proof } = await walkToProof(deps, await newcomerWithLetter(deps, { expiresAt }));
    clock.set("2026-11-23T00:10:00+09:00");

    expect(await press(deps, proof)).toEqual({ kind: "done" });
  });

  it("of an address that was corrected is dead, and that of the right one works", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const newcomer = await newcomerWithLetter(deps);
    const { member } = newcomer;
    const { token, proof } = await walkToProof(deps, newcomer, { mailAddress: "sakuro@example.jp" });
    clock.forward({ minutes: 2 });
    await takeStep(deps, "address", { token, member });

    expect(await press(deps, proof)).toEqual({ kind: "dead" });
    expect(await look(deps, proof)).toMatchObject({ kind: "replaced" });
    expect(await findProofMail(member.accountId, deps)).toBeNull();
    expect(await requestProof({ token, network, language }, deps)).toEqual({ kind: "sent" });
    expect(await press(deps, await mailedProof(deps, member.accountId))).toEqual({ kind: "done" });
    expect((await accountOf(deps, member.accountId))?.mailAddress).toBe(chosen.mailAddress);
  });

  it("racing a correction of the address never proves the wrong one", async () => {
    const deps = testDeps(open());
    for (let round = 0; round < 10; round++) {
      const newcomer = await newcomerWithLetter(deps);
      const { accountId } = newcomer.member;
      const wrong = `wrong${round}@example.jp`;
      const entered = { mailAddress: wrong, loginId: `sakura20${10 + round}` };
      const { token, proof } = await walkToProof(deps, newcomer, entered);

      const [pressed] = await Promise.all([
        press(deps, proof),
        takeStep(deps, "address", { token, member: newcomer.member }),
      ]);

      const account = await accountOf(deps, accountId);
      expect(account?.mailAddress, pressed.kind).toBe(pressed.kind === "done" ? wrong : null);
    }
  });

  it("dies with another login ID: the password is asked for again first", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const { token, proof } = await walkToProof(deps, newcomer);
    const entered = { loginId: "another2026" };
    await takeStep(deps, "login-id", { token, member: newcomer.member, entered });

    expect(await press(deps, proof)).toEqual({ kind: "dead" });
    expect(await requestProof({ token, network, language }, deps)).toEqual({ kind: "notNow" });
  });

  it("dies with its letter when the insurer sends another", async () => {
    const deps = testDeps(open());
    const newcomer = await newcomerWithLetter(deps);
    const { proof } = await walkToProof(deps, newcomer);
    const { db, secrets, clock } = deps;
    const made = makeLetter({ accountId: newcomer.member.accountId }, secrets, clock.now());
    await Promise.all([
      db.transaction((tx) => issueLetters(tx, [made], secrets, clock.now())),
      press(deps, proof),
    ]);

    const [link] = await db.select().from(links).where(eq(links.accountId, newcomer.member.accountId));
    const account = await accountOf(deps, newcomer.member.accountId);
    expect(link?.openedAt === null).toBe(account?.firstLoggedInAt === null);
  });

  it("sent again kills the one before, and a second press of the button sends none", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const newcomer = await newcomerWithLetter(deps);
    const { token, proof } = await walkToProof(deps, newcomer);

    expect(await requestProof({ token, network, language }, deps)).toMatchObject({
      kind: "tooManyMails",
      isUnderway: true,
    });
    await requestProof({ token, network, language }, deps);
    expect((await recordedOf(deps, newcomer.member.accountId)).at(-1)).toBe("addressProofLimited ×2");
    clock.forward({ minutes: 1 });
    expect(await requestProof({ token, network, language }, deps)).toEqual({ kind: "sent" });
    expect(await press(deps, proof)).toEqual({ kind: "dead" });
  });

  it("asked for twice at once sends one mail", async () => {
    const deps = testDeps(open());
    const token = await walkTo(deps, "confirm", await newcomerWithLetter(deps));

    await Promise.all([1, 2, 3].map(() => requestProof({ token, network, language }, deps)));

    expect(await deps.db.$count(mails)).toBe(1);
  });

  it("is no key to a login ID, nor is a reminder's link a proof", async () => {
    const deps = testDeps(open());
    const { proof } = await walkToProof(deps, await newcomerWithLetter(deps));
    const other = await addMember(deps);
    const sentAt = deps.clock.now();
    const { token } = await giveLink(deps, other.accountId, {
      sentAt,
      expiresAt: new Date(sentAt.getTime() + 3_600_000),
    });

    expect(await openLink({ token: proof, visitToken: null, network }, deps)).toEqual({ kind: "unknown" });
    expect(await press(deps, token)).toEqual({ kind: "unknown" });
    expect(await look(deps, token)).toEqual({ kind: "unknown" });
  });
});
