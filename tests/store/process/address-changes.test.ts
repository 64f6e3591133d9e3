import { expect, it } from "vitest";
import type { Process } from "@/lib/process/deps";
import { watchAddressChanges } from "@/lib/process/due-address-changes";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { changesOf, NEW_ADDRESS, waitForAddress } from "@/tests/support/members/address-change";
import { accountOf } from "@/tests/support/members/login";
import { addMember } from "@/tests/support/members/member";
import { until } from "@/tests/support/until";

eachEngine((open) => {
  it("a process that does jobs lets changes of addresses take effect, and stops at once", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    await waitForAddress(deps, accountId);
    clock.forward({ hours: 72 });

    const endings: (() => Promise<void>)[] = [];
    watchAddressChanges({ deps, beforeStop: (end) => void endings.push(end) } as Process);
    await until(async () => (await changesOf(deps, accountId)).find(({ effectiveAt }) => effectiveAt), {
      missing: "no change took effect",
    });
    await Promise.all(endings.map((end) => end()));

    expect((await accountOf(deps, accountId))?.mailAddress).toBe(NEW_ADDRESS);
  });

  it("a pass that fails breaks nothing, and the process stops as ever", async () => {
    const deps = testDeps(open());
    const broken = { ...deps, db: null as unknown as typeof deps.db };
    const endings: (() => Promise<void>)[] = [];
    watchAddressChanges({ deps: broken, beforeStop: (end) => void endings.push(end) } as Process);

    await Promise.all(endings.map((end) => end()));
    expect(endings).toHaveLength(1);
  });
});
