import { expect, it } from "vitest";
import { recordRefusal } from "@/db/refusals";
import { limits } from "@/lib/limits/limit-numbers";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { recordedOf, tryLogin } from "@/tests/support/members/login";
import { addMember, someone } from "@/tests/support/members/member";

const wrong = { password: "not her password at all" };
const BEYOND = 30;

eachEngine((open) => {
  const begin = async () => {
    const clock = movableClock("2026-11-22T20:05:00+09:00");
    const deps = testDeps(open(), { clock });

    return { clock, deps, accountId: (await addMember(deps)).accountId };
  };

  it("past a limit one event an hour is recorded, and beside it how often it was", async () => {
    const { deps, clock, accountId } = await begin();
    const within = limits.loginPerAccountAndNetwork.tries;
    for (let tries = 0; tries < within + BEYOND; tries += 1) await tryLogin(deps, wrong);

    const refused = "loginRefused wrongPassword ×1";
    const limited = "loginRefused limited:loginPerAccountAndNetwork";
    expect(await recordedOf(deps, accountId)).toEqual([
      ...Array(within).fill(refused),
      `${limited} ×${BEYOND}`,
    ]);

    clock.forward({ hours: 1 });
    for (let tries = 0; tries < within + 2; tries += 1) await tryLogin(deps, wrong);
    const later = (await recordedOf(deps, accountId)).filter((event) => event.startsWith(limited));
    expect(later).toEqual([`${limited} ×${BEYOND}`, `${limited} ×2`]);
  });

  it("of many that are the first at once one is recorded, and none is lost", async () => {
    const { deps, accountId } = await begin();
    const event = { at: deps.clock.now(), kind: "loginRefused" as const, reason: "limited:x", accountId };
    await Promise.all(Array.from({ length: 40 }, () => recordRefusal(deps.db, event)));

    expect(await recordedOf(deps, accountId)).toEqual(["loginRefused limited:x ×40"]);
  });

  it("each account, each kind and each reason is counted by itself", async () => {
    const { deps, accountId } = await begin();
    const other = (await addMember(deps, someone())).accountId;
    const at = deps.clock.now();
    for (const whose of [accountId, other, accountId])
      for (const reason of ["limited:x", "limited:y"])
        await recordRefusal(deps.db, { at, kind: "loginRefused", reason, accountId: whose });
    await recordRefusal(deps.db, { at, kind: "stepUpRefused", reason: "limited:x", accountId });

    expect(await recordedOf(deps, accountId)).toEqual([
      "loginRefused limited:x ×2",
      "loginRefused limited:y ×2",
      "stepUpRefused limited:x ×1",
    ]);
    expect(await recordedOf(deps, other)).toEqual(["loginRefused limited:x ×1", "loginRefused limited:y ×1"]);
  });
});
