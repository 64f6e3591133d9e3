import { afterEach, expect, it } from "vitest";
import { type Database, openPostgres } from "@/db/connection/open";
import { findVisit } from "@/lib/forgot-id/find-visit";
import { openLink } from "@/lib/forgot-id/open-link";
import { requestLink } from "@/lib/forgot-id/request-link";
import { createLimits } from "@/lib/limits/limiter";
import { lookAtLink } from "@/lib/link/look-at-link";
import type { Deps } from "@/lib/process/deps";
import { findSession } from "@/lib/session/find-session";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { type DatabaseProxy, startDatabaseProxy } from "@/tests/support/database/proxy";
import { giveLink } from "@/tests/support/members/link";
import { tokenOf } from "@/tests/support/members/login";
import { addMember, detailsOf, hanako } from "@/tests/support/members/member";

const network = "192.0.2.1";
let door: DatabaseProxy;
let counted: Database;

afterEach(async () => {
  await counted?.close();
  await door?.close();
});

/** The same database through a door that counts what comes through, connected already. */
async function countedDeps(database: Database): Promise<Deps> {
  if (database.engine === "embedded") throw new Error("nothing is sent to the embedded engine");
  door = await startDatabaseProxy(database.url);
  counted = openPostgres({ url: door.url });
  const deps = testDeps(database);
  const limits = createLimits(counted.db, deps.secrets);
  const through = { ...deps, db: counted.db, limits };
  for (const token of ["a", "b", "c", "d"])
    await lookAtLink({ token, purpose: "idReminder" }, network, through);

  return through;
}

async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const before = door.statements();
  await act();

  return door.statements() - before;
}

eachEngine((open, engine) => {
  it.runIf(engine === "postgres")("what many ask at once takes as few statements as it can", async () => {
    const deps = await countedDeps(open());
    const { accountId } = await addMember(deps);
    const sentAt = deps.clock.now();
    const { token } = await giveLink(deps, accountId, { sentAt, expiresAt: new Date(+sentAt + 60_000) });
    const look = () => lookAtLink({ token, purpose: "idReminder" }, network, deps);
    let visit = "";
    const press = async () => {
      const opened = await openLink({ token, visitToken: null, network }, deps);
      visit = "visitToken" in opened ? opened.visitToken : "";
    };
    const ask = (details = detailsOf(hanako)) => requestLink({ details, network, language: null }, deps);

    expect(await statementsOf(look)).toBe(1);
    expect(await statementsOf(press)).toBe(1);
    expect(await statementsOf(() => findVisit(visit, network, deps))).toBe(1);
    expect(await statementsOf(() => ask())).toBe(2);
    // Looked for, counted, recorded.
    expect(await statementsOf(() => ask({ ...detailsOf(hanako), sex: "male" }))).toBe(3);
    // Looked for, counted; begun, with its event and what its owner is told; and uncounted.
    expect(await statementsOf(() => tokenOf(deps))).toBe(3);
    const session = await tokenOf(deps);
    expect(await statementsOf(() => findSession(session, deps))).toBe(1);
  });
});
