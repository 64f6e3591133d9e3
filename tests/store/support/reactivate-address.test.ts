import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { accounts, securityEvents } from "@/db/schema";
import { reactivateAddress } from "@/lib/support/reactivate-address";
import { retryMail } from "@/lib/support/retry-mail";
import { eachEngine, testDeps, testQueue } from "@/tests/support/database/engines";
import { queueReminder } from "@/tests/support/mail/worker";
import { addMember, cardOf, hanako, someone } from "@/tests/support/members/member";

const asker = { actor: "tanaka", reason: "the mailbox works again" };

eachEngine((open) => {
  async function prepare() {
    const deps = testDeps(open());
    const bounced = {
      mailUndeliverableAt: deps.clock.now(),
      mailUndeliverableReason: "bounced:Permanent:General",
    };
    const member = await addMember(deps, { account: bounced });
    const { accountId } = member;
    const { mailId } = await queueReminder(deps, member);
    const retry = () => retryMail(mailId, { ...deps, jobs: testQueue(open()).jobs });
    const ask = (subject: Parameters<typeof reactivateAddress>[0]["subject"]) =>
      reactivateAddress({ subject, asker }, deps);
    const events = () =>
      deps.db
        .select({
          accountId: securityEvents.accountId,
          actor: securityEvents.actor,
          reason: securityEvents.reason,
          at: securityEvents.at,
        })
        .from(securityEvents)
        .where(eq(securityEvents.kind, "mailAddressReactivated"));

    return { deps, accountId, retry, ask, events };
  }

  it.each([
    ["login ID", { loginId: "００１００００００５７５０" }],
    ["address", { mailAddress: "HANAKO@example.jp" }],
    ["card", { card: cardOf(hanako) }],
  ])(
    "mail can be sent again to an address that support names by %s, and the record says who did it, and why",
    async (_by, subject) => {
      const { deps, accountId, retry, ask, events } = await prepare();
      expect(await retry()).toEqual({ kind: "pointless", reason: "addressUndeliverable" });

      expect(await ask(subject)).toEqual({ kind: "reactivated" });

      expect(await retry()).toEqual({ kind: "due" });
      expect(await deps.db.select({ reason: accounts.mailUndeliverableReason }).from(accounts)).toEqual([
        { reason: null },
      ]);
      expect(await events()).toEqual([{ accountId, ...asker, at: deps.clock.now() }]);
    },
  );

  it("a second time changes and records nothing", async () => {
    const { ask, events } = await prepare();
    await ask({ loginId: hanako.loginId });

    expect(await ask({ loginId: hanako.loginId })).toEqual({ kind: "reachable" });
    expect(await events()).toHaveLength(1);
  });

  it("leaves everybody else's address as it is", async () => {
    const { deps, ask } = await prepare();
    const other = await addMember(deps, someone({ account: { mailUndeliverableAt: deps.clock.now() } }));
    await ask({ loginId: hanako.loginId });

    const [left] = await deps.db.select().from(accounts).where(eq(accounts.id, other.accountId));
    expect(left?.mailUndeliverableAt).toEqual(deps.clock.now());
  });

  it("about nobody does nothing", async () => {
    const { ask, events } = await prepare();

    expect(await ask({ mailAddress: "nobody@example.jp" })).toEqual({ kind: "unknown" });
    expect(await events()).toEqual([]);
  });
});
