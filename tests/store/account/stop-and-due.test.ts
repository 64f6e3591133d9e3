import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { endWait, stopAddressChange } from "@/db/address-changes";
import { addressChanges, links } from "@/db/schema";
import { decide } from "@/lib/account/address/decide-change";
import { letTakeEffect } from "@/lib/account/address/due-changes";
import { newLink } from "@/lib/link/link";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { changesOf, mailsOf, waitForAddress } from "@/tests/support/members/address-change";
import { addMember, addMembers, someone } from "@/tests/support/members/member";

const RACES = { postgres: 1000, embedded: 100 };
const WHOLE_RACES = { postgres: 40, embedded: 4 };
const AT_ONCE = 20;

eachEngine((open, engine) => {
  it("of stop and due at the same instant, one wins, every time", async () => {
    const deps = testDeps(open());
    const now = deps.clock.now();
    const people = await addMembers(
      deps,
      Array.from({ length: RACES[engine] }, () => someone({ password: null })),
    );
    const proofs = people.map(({ accountId }) =>
      newLink({ id: randomUUID(), accountId, purpose: "addressChangeProof" }, deps.secrets, now),
    );
    const changes = proofs.map(({ id: proofLinkId, accountId }) => ({
      ...{ id: randomUUID(), accountId, proofLinkId, mailAddress: "new@example.jp" },
      ...{ requestedAt: now, provenAt: now, dueAt: now },
    }));
    await deps.db.insert(links).values(proofs);
    await deps.db.insert(addressChanges).values(changes);

    const won = { stop: 0, due: 0 };
    for (let from = 0; from < changes.length; from += AT_ONCE) {
      const batch = changes.slice(from, from + AT_ONCE);
      const winners = batch.map(async ({ id }, race) => {
        const stop = () => stopAddressChange(deps.db, id, now);
        const due = () => endWait(deps.db, id, now, { isAgreed: false }).then((ended) => ended !== null);
        const [first, second] = race % 2 ? [stop(), due()] : [due(), stop()];
        const [one, other] = await Promise.all([first, second]);
        expect(Number(one) + Number(other)).toBe(1);
        won[one === (race % 2 === 1) ? "stop" : "due"]++;
      });
      await Promise.all(winners);
    }
    expect(won.stop + won.due).toBe(RACES[engine]);
    const ended = await deps.db.select().from(addressChanges);
    expect(ended.filter(({ stoppedAt }) => stoppedAt)).toHaveLength(won.stop);
    expect(ended.filter(({ effectiveAt }) => effectiveAt)).toHaveLength(won.due);
  });

  it("a process whose list is older than it thinks ends no wait early", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await waitForAddress(deps, accountId);
    const [change] = await changesOf(deps, accountId);
    if (!change?.dueAt) throw new Error("no change");

    expect(await letTakeEffect(change, deps, new Date(change.dueAt.getTime() - 1))).toBe(false);
    expect(await letTakeEffect(change, deps, change.dueAt)).toBe(true);
  });

  /** The clock of who stops is a moment behind: by it the link still works. */
  it("the whole of stop beside the whole of due leaves one of them, with its mails", async () => {
    const deps = testDeps(open());
    const dueAt = new Date(deps.clock.now().getTime() + 72 * 3_600_000);
    const race = async () => {
      const { accountId } = await addMember(deps, someone());
      const { decision: token } = await waitForAddress(deps, accountId);
      const [change] = await changesOf(deps, accountId);
      if (!change) throw new Error("no change");
      const moment = new Date(dueAt.getTime() - 1);
      const stopping = { ...deps, clock: { now: () => moment } };
      const [stopped, isEffective] = await Promise.all([
        decide({ token, network: "192.0.2.1", decision: "stop" }, stopping),
        letTakeEffect(change, deps, dueAt),
      ]);

      expect(stopped.kind).toBe(isEffective ? "dead" : "stopped");
      const told = (await mailsOf(deps, accountId)).map((mail) => mail.split(" ")[0]);
      expect(told.includes("addressChangeStopped")).toBe(!isEffective);
      expect(told.includes("addressRegistered")).toBe(isEffective);
    };

    await Promise.all(Array.from({ length: WHOLE_RACES[engine] }, race));
  });
});
