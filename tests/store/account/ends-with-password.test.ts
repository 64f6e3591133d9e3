import { describe, expect, it } from "vitest";
import { carryOutDueChanges } from "@/lib/account/address/due-changes";
import { disownEvent } from "@/lib/account/history/disown-event";
import { listHistory } from "@/lib/account/history/list-history";
import { changePassword } from "@/lib/account/password/change-password";
import { openLink } from "@/lib/forgot-id/open-link";
import { resetPassword } from "@/lib/forgot-id/reset-password";
import { isKnownTo, type Knowable, knownWith } from "@/lib/identity/known-browser";
import { chooseNewPassword } from "@/lib/new-password/choose-new-password";
import type { Deps } from "@/lib/process/deps";
import { changeAddress } from "@/lib/support/member/change-address";
import { endSessions } from "@/lib/support/member/end-sessions";
import { suspendMember } from "@/lib/support/member/suspend";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import {
  answer,
  changesOf,
  mailsOf,
  NEW_ADDRESS,
  waitForAddress,
} from "@/tests/support/members/address-change";
import { giveLink } from "@/tests/support/members/link";
import {
  accountOf,
  eventsIn,
  provenSessionOf,
  sessionOf,
  tokenOf,
  tryLogin,
} from "@/tests/support/members/login";
import { addMember, hanako } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

const network = "192.0.2.1";
const language = null;
const typed = "turtle pond door 7";
const asker = { actor: "tanaka", reason: "asked by telephone" };

type Place = { deps: Deps; accountId: string; decision: string };
/** What the browser that acts is told; null where none is to be known. */
type Act = (place: Place) => Promise<Knowable | null>;

const accountIn = (outcome: { kind: string; account?: Knowable }) => outcome.account ?? null;
const nobody = () => null;

const acts: Record<string, Act> = {
  "a password changed by its owner": async ({ deps }) => {
    const session = await provenSessionOf(deps, await tokenOf(deps));
    return accountIn(await changePassword({ session, typed, network, language }, deps));
  },
  "a password chosen after a temporary one": async ({ deps, accountId }) => {
    const token = await tokenOf(deps, { password: await giveTemporaryPassword(deps, accountId) });
    return accountIn(await chooseNewPassword({ token, typed, network, language }, deps));
  },
  "something disowned": async ({ deps, accountId }) => {
    const session = await sessionOf(deps, await tokenOf(deps));
    const { events } = await listHistory({ accountId, before: null }, deps);
    return accountIn(await disownEvent({ id: events[0]?.id ?? 0, session, network }, deps));
  },
  "a password reset from the mailbox": async ({ deps, accountId }) => {
    const expiresAt = new Date(deps.clock.now().getTime() + 3_600_000);
    const { token } = await giveLink(deps, accountId, { sentAt: deps.clock.now(), expiresAt });
    const visit = await openLink({ token, visitToken: null, network }, deps);
    const visitToken = visit.kind === "begun" ? visit.visitToken : null;
    return resetPassword({ visitToken, network }, deps).then(nobody);
  },
  "a change stopped from the mailbox": ({ deps, decision }) => answer(deps, decision, "stop").then(nobody),
  "sessions ended by support": ({ deps, accountId }) =>
    endSessions({ accountId, asker, isPasswordToo: false }, deps).then(nobody),
  "a suspension": ({ deps, accountId }) => suspendMember({ accountId, asker }, deps).then(nobody),
  "an address changed by support": ({ deps, accountId }) =>
    changeAddress({ accountId, asker, approvedBy: "suzuki", mailAddress: "third@example.jp" }, deps).then(
      nobody,
    ),
};

eachEngine((open) => {
  const begin = async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    const { decision } = await waitForAddress(deps, accountId);
    const whose = async () => (await accountOf(deps, accountId)) ?? null;
    const browser = knownWith({ id: accountId, browserGeneration: 0 }, null, "hers");

    return { clock, deps, accountId, decision, whose, browser };
  };

  describe.each(Object.entries(acts))("%s", (_, act) => {
    it("ends which browsers are known, but for the one that acts, and the change of address that waits", async () => {
      const { clock, whose, browser, ...place } = await begin();
      const { deps, accountId } = place;
      expect(isKnownTo(await whose(), browser)).toBe(true);

      const acting = await act(place);

      expect(isKnownTo(await whose(), browser)).toBe(false);
      if (acting) expect(isKnownTo(await whose(), knownWith(acting, browser, "hers"))).toBe(true);
      const [change] = await changesOf(deps, accountId);
      expect(change?.stoppedAt ?? change?.replacedAt).not.toBeNull();
      expect(
        (await eventsIn(deps)).filter(({ kind }) => /^addressChange(Stopped|Cancelled)$/.test(kind)),
      ).toHaveLength(1);
      clock.forward({ hours: 72 });
      expect(await carryOutDueChanges(deps)).toEqual({ effective: 0, reminded: 0 });
      expect((await whose())?.mailAddress).not.toBe(NEW_ADDRESS);
      expect(await answer(deps, place.decision, "agree")).toEqual({ kind: "dead" });
    });
  });

  it("a temporary password that is used ends the change, even if nothing follows", async () => {
    const { clock, deps, accountId, whose } = await begin();
    const password = await giveTemporaryPassword(deps, accountId);
    await tokenOf(deps, { password });
    clock.forward({ hours: 72 });

    expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 0 });
    expect((await whose())?.mailAddress).toBe(hanako.mailAddress);
  });

  it("one that is only mailed ends nothing: who knows a birth date cannot undo what the owner asked for", async () => {
    const { clock, deps, accountId, whose, browser } = await begin();
    await giveTemporaryPassword(deps, accountId);

    expect(isKnownTo(await whose(), browser)).toBe(true);
    clock.forward({ hours: 72 });
    expect(await carryOutDueChanges(deps)).toMatchObject({ effective: 1 });
  });

  it("a login in a browser that was forgotten is told to the owner again, and then it is known", async () => {
    const { deps, accountId, whose, browser } = await begin();
    await endSessions({ accountId, asker, isPasswordToo: false }, deps);
    const told = async () => (await mailsOf(deps, accountId)).filter((mail) => mail.startsWith("newDevice"));
    const outcome = await tryLogin(deps, { knownBrowser: browser });
    expect(await told()).toHaveLength(1);

    const remembered = outcome.kind === "loggedIn" ? knownWith(outcome.account, browser, "hers") : null;
    expect(isKnownTo(await whose(), remembered)).toBe(true);
    await tryLogin(deps, { knownBrowser: remembered });
    expect(await told()).toHaveLength(1);
  });
});
