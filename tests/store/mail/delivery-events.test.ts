import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/webhooks/resend/route";
import { recordAccepted } from "@/db/mails/delivery";
import { accounts, mails, rateLimits, securityEvents } from "@/db/schema";
import { noRules } from "@/lib/maintenance/schedule/rules";
import { createSchedule } from "@/lib/maintenance/schedule/schedule";
import { dropPerProcess, perProcess } from "@/lib/platform/per-process";
import type { Process } from "@/lib/process/deps";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { mailEvent, signedReport } from "@/tests/support/mail/signed-report";
import { queueReminder } from "@/tests/support/mail/worker";
import { addMember } from "@/tests/support/members/member";

const ADDRESS = "hanako@example.jp";
const SECRET = process.env.RESEND_WEBHOOK_SECRET ?? "";
const PROVIDER_ID = "56761188-7520-42d8-8898-ff6fc54ce618";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute));

function post(event: object | string, given: { id?: string; at?: Date; secret?: string } = {}, more = {}) {
  const { body, headers } = signedReport(event, { secret: SECRET, ...given });

  return POST(
    new Request("http://localhost/api/webhooks/resend", {
      method: "POST",
      body,
      headers: { ...headers, ...more },
    }),
  );
}

describe("reports of the mail service", () => {
  beforeEach(() => {
    perProcess("maintenance", () => createSchedule(noRules));
  });
  afterEach(() => {
    dropPerProcess("process");
    dropPerProcess("maintenance");
  });

  eachEngine((open) => {
    async function prepare() {
      const deps = testDeps(open());
      perProcess("process", (): Promise<Partial<Process>> => Promise.resolve({ deps }));
      const member = await addMember(deps, { account: { mailAddressConfirmedAt: at(0) } });
      const { accountId } = member;
      const { mailId } = await queueReminder(deps, member);
      await recordAccepted(deps.db, mailId, at(1), PROVIDER_ID);
      const row = async () => {
        const [mail] = await deps.db.select().from(mails).where(eq(mails.id, mailId));
        const [account] = await deps.db.select().from(accounts).where(eq(accounts.id, accountId));
        return { mail, account };
      };

      return { deps, accountId, mailId, row };
    }

    it("a delivery is kept with its time", async () => {
      const { row } = await prepare();

      expect((await post(mailEvent("email.delivered", PROVIDER_ID, at(2)))).status).toBe(200);
      expect((await row()).mail?.deliveredAt).toEqual(at(2));
    });

    it("an event that is sent again changes nothing", async () => {
      const { row } = await prepare();
      const event = mailEvent("email.delivered", PROVIDER_ID, at(2));
      await post(event, { id: "msg_1" });

      const bounced = mailEvent("email.bounced", PROVIDER_ID, at(3), {
        bounce: { type: "Permanent", subType: "General", message: "" },
      });
      expect((await post(bounced, { id: "msg_1" })).status).toBe(200);
      expect((await row()).mail?.bouncedAt).toBeNull();
    });

    it("events may come in any order", async () => {
      const { row } = await prepare();
      for (const [type, minute] of [
        ["email.delivered", 4],
        ["email.sent", 1],
        ["email.delivery_delayed", 3],
        ["email.delivered", 9],
      ] as const) {
        expect((await post(mailEvent(type, PROVIDER_ID, at(minute)))).status).toBe(200);
      }

      expect((await row()).mail).toMatchObject({
        acceptedAt: at(1),
        deliveryDelayedAt: at(3),
        deliveredAt: at(4),
      });
    });

    it("a report finds its mail by our own id before the service's is known", async () => {
      const { deps, mailId, row } = await prepare();
      await deps.db.update(mails).set({ acceptedAt: null, providerId: null }).where(eq(mails.id, mailId));

      await post(mailEvent("email.sent", "another-id", at(2), { tags: { mail_id: mailId } }));
      expect((await row()).mail).toMatchObject({ acceptedAt: at(2), providerId: "another-id" });
    });

    it.each([
      ["email.bounced", { bounce: { type: "Permanent", subType: "NoEmail", message: ADDRESS } }],
      ["email.complained", {}],
      ["email.suppressed", { suppressed: { message: ADDRESS, type: "OnAccountSuppressionList" } }],
    ])("%s makes the address undeliverable", async (type, more) => {
      const { row } = await prepare();

      await post(mailEvent(type, PROVIDER_ID, at(2), more));
      const { mail, account } = await row();
      expect(account?.mailUndeliverableAt).toEqual(at(2));
      expect(mail?.failureReason).toBe(account?.mailUndeliverableReason);
      expect(mail?.failureReason).not.toContain(ADDRESS);
    });

    it("a full mailbox does not make the address undeliverable", async () => {
      const { row } = await prepare();
      const bounce = { type: "Transient", subType: "MailboxFull", message: "" };

      await post(mailEvent("email.bounced", PROVIDER_ID, at(2), { bounce }));
      const { mail, account } = await row();
      expect(mail).toMatchObject({ bouncedAt: at(2), failureReason: "bounced:Transient:MailboxFull" });
      expect(account?.mailUndeliverableAt).toBeNull();
    });

    it("an address that was proven after the bounce stays in use", async () => {
      const { deps, accountId, row } = await prepare();
      await deps.db
        .update(accounts)
        .set({ mailAddressConfirmedAt: at(5) })
        .where(eq(accounts.id, accountId));
      const bounce = { type: "Permanent", subType: "General", message: "" };

      await post(mailEvent("email.bounced", PROVIDER_ID, at(4), { bounce }));
      expect((await row()).account?.mailUndeliverableAt).toBeNull();
    });

    it("another address than the account's of today does not count", async () => {
      const { deps, accountId, row } = await prepare();
      await deps.db.update(accounts).set({ mailAddress: "new@example.jp" }).where(eq(accounts.id, accountId));

      await post(mailEvent("email.complained", PROVIDER_ID, at(4)));
      expect((await row()).account?.mailUndeliverableAt).toBeNull();
    });

    it.each([
      ["a mail that is not ours", mailEvent("email.delivered", "unknown", at(2))],
      ["an event that we know nothing of", mailEvent("email.opened", PROVIDER_ID, at(2))],
      ["an event about no mail", { type: "contact.created", created_at: at(2), data: { id: "x" } }],
      ["an event without anything", {}],
      ["text that is no object", '"words"'],
    ])("%s is answered 200 and ignored", async (_what, event) => {
      const { row } = await prepare();

      expect((await post(event)).status).toBe(200);
      expect((await row()).mail?.deliveredAt).toBeNull();
    });

    it("a forged, stale or unsigned event is answered 401 without a word", async () => {
      const { row } = await prepare();
      const event = mailEvent("email.delivered", PROVIDER_ID, at(2));
      const forged = await post(event, { secret: "whsec_Zm9yZ2VkIGJ5IGEgc3RyYW5nZXI=" });
      const now = Date.now();
      const answers = [
        forged,
        await post(event, { at: new Date(now - 6 * 60_000) }),
        await post(event, { at: new Date(now + 6 * 60_000) }),
        await post(event, {}, { "svix-signature": "" }),
        await post(event, {}, { "svix-id": "another" }),
        await post(event, {}, { "svix-timestamp": "soon" }),
        await post("{broken", { secret: "whsec_Zm9yZ2VkIGJ5IGEgc3RyYW5nZXI=" }),
      ];

      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
      expect(await forged.text()).toBe("");
      expect((await row()).mail?.deliveredAt).toBeNull();
    });

    it("a forged event that comes while the portal is closed leaves the database alone", async () => {
      const { deps } = await prepare();
      const window = { start: at(0), end: at(60), reasons: [] };
      dropPerProcess("maintenance");
      perProcess("maintenance", () => ({ ...deps.maintenance, windowAt: () => window }));

      const { status } = await post({}, { secret: "whsec_Zm9yZ2VkIGJ5IGEgc3RyYW5nZXI=" });

      expect(status).toBe(401);
      expect(await deps.db.select().from(rateLimits)).toEqual([]);
      expect(await deps.db.select().from(securityEvents)).toEqual([]);
    });

    it("four minutes of difference between two clocks do not matter", async () => {
      await prepare();
      const event = mailEvent("email.delivered", PROVIDER_ID, at(2));

      expect((await post(event, { at: new Date(Date.now() - 4 * 60_000) })).status).toBe(200);
    });

    it("two megabytes are answered 413, another kind of content 415", async () => {
      await prepare();

      expect((await post(JSON.stringify("x".repeat(2_000_000)))).status).toBe(413);
      expect((await post({}, {}, { "content-type": "text/plain" })).status).toBe(415);
    });

    it("without the database the answer is 503, so that the report comes again", async () => {
      perProcess("process", () => Promise.reject(new Error("no database")));

      expect((await post(mailEvent("email.delivered", PROVIDER_ID, at(2)))).status).toBe(503);
    });
  });
});
