import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, securityEvents } from "@/db/schema";
import { reactivateAddress } from "@/lib/support/reactivate-address";
import { retryMail } from "@/lib/support/retry-mail";
import { eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { queueReminder } from "@/tests/support/mail/worker";
import { addMember, hanako } from "@/tests/support/members/member";

const LOGIN_ID = "0010000005750";

eachEngine((open) => {
  async function prepare() {
    const deps = testDeps(open());
    const accountId = await addMember(deps, {
      loginId: LOGIN_ID,
      mailUndeliverableAt: deps.clock.now(),
      mailUndeliverableReason: "bounced:Permanent:General",
    });
    const { mailId } = await queueReminder(deps, accountId, hanako.mailAddress);
    const retry = () => retryMail(mailId, { ...deps, jobs: testQueue(open()).jobs });
    const ask = (subject: Parameters<typeof reactivateAddress>[0]["subject"]) =>
      reactivateAddress({ subject, askedBy: "tanaka" }, deps);
    const events = () =>
      deps.db
        .select({ accountId: securityEvents.accountId, reason: securityEvents.reason, at: securityEvents.at })
        .from(securityEvents)
        .where(eq(securityEvents.kind, "mailAddressReactivated"));

    return { deps, accountId, retry, ask, events };
  }

  it.each([
    ["login ID", { loginId: "００１００００００５７５０" }],
    ["address", { mailAddress: "HANAKO@example.jp" }],
    ["card", { card: hanako.card }],
  ])(
    "mail can be sent again to an address that support names by %s, and the record says who did it",
    async (_by, subject) => {
      const { deps, accountId, retry, ask, events } = await prepare();
      expect(await retry()).toEqual({ kind: "pointless", reason: "addressUndeliverable" });

      expect(await ask(subject)).toEqual({ kind: "reactivated" });

      expect(await retry()).toEqual({ kind: "due" });
      expect(await deps.db.select({ reason: accounts.mailUndeliverableReason }).from(accounts)).toEqual([
        { reason: null },
      ]);
      expect(await events()).toEqual([{ accountId, reason: "tanaka", at: deps.clock.now() }]);
    },
  );

  it("a second time changes and records nothing", async () => {
    const { ask, events } = await prepare();
    await ask({ loginId: LOGIN_ID });

    expect(await ask({ loginId: LOGIN_ID })).toEqual({ kind: "reachable" });
    expect(await events()).toHaveLength(1);
  });

  it("leaves everybody else's address as it is", async () => {
    const { deps, ask } = await prepare();
    const other = { ...hanako, card: { ...hanako.card, number: "999" }, mailAddress: "taro@example.jp" };
    const otherId = await addMember(deps, { mailUndeliverableAt: deps.clock.now() }, other);
    await ask({ loginId: LOGIN_ID });

    const [left] = await deps.db.select().from(accounts).where(eq(accounts.id, otherId));
    expect(left?.mailUndeliverableAt).toEqual(deps.clock.now());
  });

  it("about nobody does nothing", async () => {
    const { ask, events } = await prepare();

    expect(await ask({ mailAddress: "nobody@example.jp" })).toEqual({ kind: "unknown" });
    expect(await events()).toEqual([]);
  });
});
