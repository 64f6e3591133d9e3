import { expect, it } from "vitest";
import { mails } from "@/db/schema";
import type { Deps } from "@/lib/process/deps";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { tryLogin } from "@/tests/support/members/login";
import { addMember } from "@/tests/support/members/member";
import { giveTemporaryPassword } from "@/tests/support/members/temporary-password";

eachEngine((open) => {
  const told = async ({ db }: Deps) =>
    (await db.select().from(mails)).filter(({ kind }) => kind === "newDevice");

  it("a login in a browser that the account does not know is told to its owner", async () => {
    const deps = testDeps(open());
    const { accountId, mailAddress } = await addMember(deps);
    await tryLogin(deps);

    expect(await told(deps)).toMatchObject([
      { accountId, toAddress: mailAddress, language: "ja", happenedAt: deps.clock.now() },
    ]);
  });

  it("one in a browser that it knows is not, and one that was refused is not", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await tryLogin(deps, { knownBrowser: { id: "hers", accountIds: [accountId] } });
    await tryLogin(deps, { password: "not her password" });

    expect(await told(deps)).toEqual([]);
  });

  it("at somebody's first login here every browser is new: nobody is told", async () => {
    const deps = testDeps(open());
    await addMember(deps, { account: { lastLoggedInAt: null } });
    await tryLogin(deps);

    expect(await told(deps)).toEqual([]);
  });

  it("a temporary password came by mail: its login is not told again", async () => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await tryLogin(deps, { password: await giveTemporaryPassword(deps, accountId) });

    expect(await told(deps)).toEqual([]);
  });

  it("without an address there is nobody to tell, and the login goes on", async () => {
    const deps = testDeps(open());
    await addMember(deps, { account: { mailAddress: null } });

    expect(await tryLogin(deps)).toMatchObject({ kind: "loggedIn" });
    expect(await told(deps)).toEqual([]);
  });
});
