import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { openBetterAuth } from "./support/better-auth";
import { printHead, printLine } from "./support/line";
import { addNumberedMembers } from "./support/members";
import { measureRequests, warmUp } from "./support/request-rows";
import { MEMBERS, requestRows } from "./support/rows";
import { SECRET, startPortal } from "./support/server";
import { withTables } from "./support/tables";

/**
 * A link by mail, beside better-auth doing that work in an action of the same framework, on the same server: who is
 * this by their card, do the other facts match, a link that is kept as a hash, a mail that waits in a
 * table with its job, an end to the older link, and an event. Ours does more: it judges nine fields, keeps limits and conceals.
 */
await withTables(async ({ url, database, postmaster }) => {
  const store = { db: database.db, secrets: secretsFrom([SECRET]), clock: systemClock };
  await addNumberedMembers(store, MEMBERS);
  const ours = await startPortal(url, 4391);
  const peer = await openBetterAuth(4392, MEMBERS);
  try {
    const issue = (await requestRows(database.db)).find(({ name }) => name === "issue");
    if (!issue) throw new Error("no row is called issue");
    const row = { ...issue, floor: "better-auth", goal: 2, bare: await peer.asking() };
    printHead();
    await warmUp(row);
    for (const connections of [8, 32])
      printLine(await measureRequests(row, connections, { ours: ours.pid, bare: peer.pid, postmaster }));
    await peer.expectMails();
  } finally {
    await Promise.all([ours.stop(), peer.stop()]);
  }
});
