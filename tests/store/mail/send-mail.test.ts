import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { upsertInsurer } from "@/db/insurers";
import { spendLink } from "@/db/links";
import { accounts, links, mails } from "@/db/schema";
import { linkToken } from "@/lib/link/link";
import { sendMail } from "@/lib/mail/delivery/send-mail";
import { secretsFrom, tokenHash } from "@/lib/platform/secrets";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { ORIGIN, queueReminder, sendDeps, standInMailer } from "@/tests/support/mail/worker";
import { addMember } from "@/tests/support/members/member";
import { saying, words } from "@/tests/support/words";

const ADDRESS = "hanako@example.jp";

describe("one attempt at a mail", () => {
  let service: ResendStandIn;
  beforeAll(async () => {
    service = await startResendStandIn();
  });
  beforeEach(() => {
    service.forget();
    service.behave(() => "accept");
  });
  afterAll(() => service.close());

  eachEngine((open) => {
    async function prepare() {
      const clock = movableClock("2026-11-22T19:35:00+09:00");
      const deps = testDeps(open(), { clock });
      const member = await addMember(deps);
      const queued = await queueReminder(deps, member);
      const sending = sendDeps(deps, standInMailer(service.url, deps));
      const send = (given = {}) => sendMail(queued.mailId, { ...sending, ...given });
      const row = async () => {
        const [mail] = await deps.db.select().from(mails).where(eq(mails.id, queued.mailId));
        const [link] = await deps.db.select().from(links).where(eq(links.id, queued.linkId));
        return { mail, link };
      };

      return { clock, deps, accountId: member.accountId, send, row, ...queued };
    }

    it("hands a mail over under its id and keeps the service's id", async () => {
      const { mailId, send, row, clock } = await prepare();

      expect(await send()).toEqual({ kind: "accepted" });

      const [mail] = service.mails();
      expect(mail).toMatchObject({
        key: mailId,
        to: ADDRESS,
        subject: "【KOSMO Communication Web】ログインID再通知のお知らせ",
        headers: { "Auto-Submitted": "auto-generated" },
      });
      expect((await row()).mail).toMatchObject({
        acceptedAt: clock.now(),
        providerId: mail?.id,
        attempts: 1,
      });
    });

    it("puts the link alone on its line and says until when it works", async () => {
      const { deps, linkId, send } = await prepare();
      await send();

      const lines = service.mails()[0]?.text.split("\n");
      expect(lines).toContain(`${ORIGIN}/forgot-id/${linkToken(deps.secrets, linkId)}`);
      expect(lines?.join("\n")).toContain("11月22日（日）20:35まで");
    });

    it.each([
      ["idReminder", "names the insurer of its reader and how to reach it"],
      ["addressChangeProof", "names no insurer where nobody has proven the address yet"],
    ] as const)("%s %s", async (kind, _promise) => {
      const { deps, accountId, mailId, send } = await prepare();
      const [account] = await deps.db.select().from(accounts).where(eq(accounts.id, accountId));
      const insurer = { nameJa: "見本健康保険組合", nameEn: "Sample Society", telephone: "03-0000-0000" };
      const number = account?.insurerNumber ?? "";
      await upsertInsurer(deps.db, { number, changedAt: deps.clock.now(), ...insurer });
      await deps.db.update(mails).set({ kind }).where(eq(mails.id, mailId));
      await send();

      const { telephone, nameJa } = insurer;
      const text = service.mails()[0]?.text ?? "";
      const asks = [
        saying(words.ja.mail.footer.contact, { contact: nameJa }),
        saying(words.ja.common.contact.telephone, { telephone }),
      ];
      expect(asks.map((ask) => ask.test(text))).toEqual(asks.map(() => kind === "idReminder"));
    });

    it("begins the link's hour at the first attempt, and retries keep it byte for byte", async () => {
      const { clock, send, row } = await prepare();
      service.behave(({ attempt }) =>
        attempt < 3 ? { status: 500, name: "internal_server_error" } : "accept",
      );

      expect(await send()).toMatchObject({
        kind: "later",
        problem: "internal_server_error",
      });
      const { link } = await row();
      expect(link?.sentAt).toEqual(new Date("2026-11-22T19:35:00+09:00"));
      expect(link?.expiresAt).toEqual(new Date("2026-11-22T20:35:00+09:00"));

      clock.forward({ minutes: 10 });
      expect(await send()).toMatchObject({ kind: "later" });
      clock.forward({ minutes: 10 });
      expect(await send()).toEqual({ kind: "accepted" });

      expect(new Set(service.requests.map(({ body }) => body)).size).toBe(1);
      expect((await row()).link?.expiresAt).toEqual(link?.expiresAt);
    });

    it("tells of the same closing time in every retry, though the rules have changed meanwhile", async () => {
      const { clock, send } = await prepare();
      service.behave(({ attempt }) => (attempt === 1 ? "lose" : "close"));
      const window = {
        start: new Date("2026-11-22T20:00:00+09:00"),
        end: new Date("2026-11-22T24:00:00+09:00"),
      };
      await send({ maintenance: { windowsBetween: () => [window] } });
      clock.forward({ minutes: 10 });
      await send({ maintenance: { windowsBetween: () => [] } });

      const [first, second] = service.requests.map(({ body }) => body);
      expect(first).toContain("11月22日（日）20:00～24:00は、メンテナンスのため");
      expect(second).toBe(first);
    });

    it("sends once when the answer to an accepted mail is lost", async () => {
      const { send } = await prepare();
      service.behave(({ attempt }) => (attempt === 1 ? "lose" : "accept"));

      expect(await send()).toMatchObject({ kind: "later", problem: "application_error" });
      expect(await send()).toEqual({ kind: "accepted" });
      expect(service.mails()).toHaveLength(1);
    });

    it("does nothing for a mail that was accepted before", async () => {
      const { send } = await prepare();
      await send();

      expect(await send()).toEqual({ kind: "settled" });
      expect(service.requests).toHaveLength(1);
    });

    it("gives up at the link's deadline and records what stood in the way", async () => {
      const { clock, send, row } = await prepare();
      service.behave(() => ({ status: 503, name: "internal_server_error" }));
      await send();
      clock.set("2026-11-22T20:34:29+09:00");
      service.behave(() => "accept");
      const before = service.requests.length;
      clock.set("2026-11-22T20:34:30+09:00");

      expect(await send()).toEqual({ kind: "givenUp", reason: "deadlinePassed" });
      expect(service.requests).toHaveLength(before);
      expect((await row()).mail).toMatchObject({
        failedAt: clock.now(),
        failureReason: "deadlinePassed",
        lastProblem: "internal_server_error",
      });
    });

    it("makes a last attempt just before the deadline, when waiting longer would be too late", async () => {
      const { clock, send } = await prepare();
      service.behave(() => ({ status: 500, name: "internal_server_error" }));
      await send();
      clock.set("2026-11-22T20:34:20+09:00");

      const result = await send();
      expect(result).toMatchObject({ kind: "later" });
      expect(result.kind === "later" && result.seconds).toBeLessThan(10);
    });

    it("waits as long as the service asks, and gives up when that is too long", async () => {
      const { clock, send } = await prepare();
      service.behave(() => ({ status: 429, name: "rate_limit_exceeded", retryAfter: "120" }));

      expect(await send()).toMatchObject({ kind: "later", seconds: 120.5 });
      clock.forward({ minutes: 58 });
      expect(await send()).toEqual({ kind: "givenUp", reason: "deadlinePassed" });
    });

    it("does not send a link that a newer one has replaced", async () => {
      const { deps, accountId, send, row } = await prepare();
      await deps.db.update(links).set({ replacedAt: deps.clock.now() }).where(eq(links.accountId, accountId));

      expect(await send()).toEqual({ kind: "givenUp", reason: "linkReplaced" });
      expect(service.requests).toHaveLength(0);
      expect((await row()).mail?.failureReason).toBe("linkReplaced");
    });

    it("does not send a link again that was opened after an unanswered attempt", async () => {
      const { deps, linkId, send } = await prepare();
      service.behave(() => "lose");
      await send();
      const which = { tokenHash: tokenHash(linkToken(deps.secrets, linkId)), purpose: "idReminder" as const };
      await spendLink(deps.db, which, deps.clock.now());

      expect(await send()).toEqual({ kind: "givenUp", reason: "linkOpened" });
    });

    it("gives a mail up that the service refuses for what it is", async () => {
      const { send, row } = await prepare();
      service.behave(() => ({ status: 422, name: "validation_error" }));

      expect(await send()).toEqual({ kind: "givenUp", reason: "validation_error" });
      expect((await row()).mail?.failureReason).toBe("validation_error");
    });

    it("sends nothing to an address that was found undeliverable", async () => {
      const { deps, accountId, send } = await prepare();
      await deps.db
        .update(accounts)
        .set({ mailUndeliverableAt: deps.clock.now() })
        .where(eq(accounts.id, accountId));

      expect(await send()).toEqual({ kind: "givenUp", reason: "addressUndeliverable" });
    });

    it("derives the link under the key that made it, after a new key was put before it", async () => {
      const { deps, linkId, send } = await prepare();
      const token = linkToken(deps.secrets, linkId);
      const rotated = secretsFrom([
        "a newer made-up secret of tests, also long enough",
        "a made-up secret of tests, longer than 32 bytes",
      ]);

      await send({ secrets: rotated });
      expect(service.mails()[0]?.text).toContain(token);
    });

    it("gives up when no key makes the link any more", async () => {
      const { send } = await prepare();
      const secrets = secretsFrom(["another made-up secret of tests, long enough"]);

      expect(await send({ secrets })).toEqual({
        kind: "givenUp",
        reason: "secretLost",
      });
    });
  });
});
