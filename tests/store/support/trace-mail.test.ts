import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { mailWords } from "@/cli/mail/words";
import { mails, securityEvents } from "@/db/schema";
import { insertSecurityEvent } from "@/db/security-events";
import { carryOutDueChanges } from "@/lib/account/address/due-changes";
import { cardDigest } from "@/lib/identity/digest";
import { linkToken } from "@/lib/link/link";
import type { Deps } from "@/lib/process/deps";
import { type Trace, traceMail } from "@/lib/support/trace-mail";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { queueReminder } from "@/tests/support/mail/worker";
import { answer, NEW_ADDRESS, waitForAddress } from "@/tests/support/members/address-change";
import { addMember, cardOf, type Given, hanako } from "@/tests/support/members/member";
import { words } from "@/tests/support/words";

const START = new Date("2026-11-22T14:03:00+09:00");
const asker = { actor: "tanaka", reason: "no mail came" };
const at = (minute: number) => new Date(START.getTime() + minute * 60_000);

describe("support's question", () => {
  eachEngine((open) => {
    async function prepare(given: Given = {}) {
      const deps = testDeps(open(), { clock: movableClock(START) });
      const member = await addMember(deps, given);
      const { accountId } = member;
      const card = cardDigest(deps.secrets, cardOf(member));
      const refused = { kind: "identityCheckRefused" as const, cardDigest: card, accountId };
      await insertSecurityEvent(deps.db, { ...refused, at: at(0), reason: "birthDate,mailAddress" });
      await insertSecurityEvent(deps.db, { at: at(1), kind: "idReminderRequested", accountId });
      const { mailId, linkId } = await queueReminder(deps, member);
      await deps.db
        .update(mails)
        .set({
          queuedAt: at(1),
          firstAttemptAt: at(1),
          acceptedAt: at(1),
          bouncedAt: at(2),
          failureReason: "bounced:Transient:MailboxFull",
        })
        .where(eq(mails.id, mailId));

      return { deps, accountId, linkId, mailId };
    }

    const ask = (subject: Parameters<typeof traceMail>[0]["subject"], deps: Deps) =>
      traceMail({ subject, since: at(-60), asker }, deps);
    const print = (traces: Trace[]) => mailWords("ja").traces(traces, 30);

    it.each([
      ["login ID, in full width", { loginId: "００１００００００５７５０" }],
      ["address, in other letters", { mailAddress: "HANAKO@example.jp" }],
      ["card", { card: cardOf(hanako) }],
    ])("is answered by %s, in plain words", async (_by, subject) => {
      const { deps } = await prepare();

      const told = print(await ask(subject, deps));
      expect(told.split("\n")[0]).toBe(
        "■ 最後のメール「ログインID再通知のお知らせ」は、届かずに戻りました（メールボックスがいっぱい）。会員にアドレスが使えることを確かめてから、mail reactivate を実行してください。",
      );
      expect(told).toContain(
        "2026年11月22日（日）14:03:00  本人確認が一致しませんでした（生年月日が違う、メールアドレスが違う）",
      );
      expect(told).toContain(
        "2026年11月22日（日）14:04:00  「ログインID再通知のお知らせ」をメールサービスへ渡しました",
      );
      expect(told).toContain(
        "2026年11月22日（日）14:05:00  「ログインID再通知のお知らせ」が届かずに戻りました（メールボックスがいっぱい）",
      );
    });

    it("shows every step of a change of address, and marks one that was stopped", async () => {
      const clock = movableClock(START);
      const deps = testDeps(open(), { clock });
      const { accountId } = await addMember(deps);
      const { decision } = await waitForAddress(deps, accountId);
      clock.forward({ hours: 24 });
      await carryOutDueChanges(deps);
      await answer(deps, decision, "stop");

      const told = print(await ask({ loginId: hanako.loginId }, deps));
      expect(told.split("\n")[1]).toContain("変更が止められました。");
      const { event } = words.ja.cli.mail;
      for (const step of [
        event.addressChangeRequested,
        event.addressChangeProven,
        event.addressChangeStopped,
      ])
        expect(told).toContain(step);
      const { subject } = words.ja.mail;
      const kinds = ["Proof", "Asked", "Reminder", "Stopped"] as const;
      for (const kind of kinds) expect(told).toContain(`「${subject[`addressChange${kind}`]}」を送信待ち`);
      expect(told).not.toContain(NEW_ADDRESS);
    });

    it("shows no login ID, no whole address, no card and no token", async () => {
      const card = { ...cardOf(hanako), symbol: "九七五三一" };
      const { deps, linkId } = await prepare(card);
      const traces = await ask({ card }, deps);

      for (const told of [print(traces), mailWords("en").tracesAsJson(traces)]) {
        for (const secret of [
          hanako.loginId,
          hanako.mailAddress,
          card.symbol,
          linkToken(deps.secrets, linkId),
        ])
          expect(told).not.toContain(secret);
      }
    });

    it("is itself recorded, with who asked, and why", async () => {
      const { deps, accountId } = await prepare();
      await ask({ loginId: hanako.loginId }, deps);

      const asked = await deps.db.select().from(securityEvents).where(eq(securityEvents.kind, "mailTraced"));
      expect(asked).toMatchObject([{ accountId, ...asker, at: START }]);
    });

    it("finds refused checks of a card that belongs to nobody", async () => {
      const { deps } = await prepare();
      const card = { ...cardOf(hanako), number: "999" };
      const trace = { cardDigest: cardDigest(deps.secrets, card), at: at(3), reason: "card" };
      await insertSecurityEvent(deps.db, { ...trace, kind: "identityCheckRefused" });

      const told = print(await ask({ card }, deps));
      expect(told).toContain("この書類の会員は登録されていません。");
      expect(told).toContain("14:06:00  本人確認が一致しませんでした（書類の番号が登録にない）");
    });

    it("about nobody has no answer", async () => {
      const { deps } = await prepare();

      expect(await ask({ loginId: "nobody00" }, deps)).toEqual([]);
      expect(await ask({ mailAddress: "nobody@example.jp" }, deps)).toEqual([]);
    });
  });
});
