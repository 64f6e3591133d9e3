import { expect, it } from "vitest";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { askForAddress, mailsOf, NEW_ADDRESS } from "@/tests/support/members/address-change";
import { eventsIn } from "@/tests/support/members/login";
import { addMember } from "@/tests/support/members/member";

eachEngine((open) => {
  it("a change of address that is asked for twice sends one mail, and the second press ends where the first did", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    await askForAddress(deps, accountId);
    clock.forward({ seconds: 10 });

    expect(await askForAddress(deps, accountId, NEW_ADDRESS.toUpperCase())).toEqual({ kind: "sent" });
    expect(await mailsOf(deps, accountId)).toEqual([`addressChangeProof ${NEW_ADDRESS}`]);
    expect((await eventsIn(deps)).map(({ kind }) => kind)).toEqual(["addressChangeRequested"]);
    clock.forward({ seconds: 1 });
    expect(await askForAddress(deps, accountId)).toMatchObject({ kind: "tooManyMails" });
  });
});
