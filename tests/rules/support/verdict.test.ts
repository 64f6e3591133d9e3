import { describe, expect, it } from "vitest";
import type { MailStep, Moment } from "@/lib/support/timeline";
import { verdictOf } from "@/lib/support/verdict";

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 5, 0, second));

const step = (second: number, name: MailStep, mailId = "one", reason: string | null = null): Moment => ({
  at: at(second),
  what: "mail",
  step: name,
  mailId,
  kind: "idReminder",
  reason,
});
const event = (second: number, kind: string, reason: string | null = null, last = second): Moment => ({
  at: at(second),
  what: "event",
  kind,
  times: last - second + 1,
  lastAt: at(last),
  reason,
  actor: null,
  approvedBy: null,
});

describe("what became of the last mail", () => {
  it.each<[string, Moment[]]>([
    ["queued", [step(1, "queued")]],
    ["firstAttempt", [step(1, "queued"), step(2, "firstAttempt")]],
    ["retry", [step(1, "queued"), step(2, "firstAttempt"), step(90, "retry", "one", "application_error")]],
    ["accepted", [step(1, "queued"), step(2, "firstAttempt"), step(3, "accepted")]],
    ["delivered", [step(1, "queued"), step(3, "accepted"), step(4, "delivered")]],
    ["bounced", [step(1, "queued"), step(3, "accepted"), step(4, "bounced", "one", "bounced:Permanent")]],
    ["failed", [step(1, "queued"), step(4, "failed", "one", "deadlinePassed"), step(5, "retry")]],
  ])("is its newest step: %s", (kind, moments) => {
    expect(verdictOf(moments).kind).toBe(kind);
  });

  it("is asked of the newest mail, though an older one moved later", () => {
    const moments = [step(1, "queued", "old"), step(2, "queued", "new"), step(9, "bounced", "old")];

    expect(verdictOf(moments)).toMatchObject({ kind: "queued", at: at(2) });
  });

  it.each([
    ["identityCheckRefused", "identityCheckRefused"],
    ["idReminderLimited", "limited"],
    ["temporaryPasswordLimited", "limited"],
  ])("is that none was made where %s came last", (kind, verdict) => {
    const moments = [step(1, "queued"), step(2, "delivered"), event(3, kind, "birthDate")];

    expect(verdictOf(moments)).toEqual({ kind: verdict, at: at(3), reason: "birthDate" });
    expect(verdictOf([event(0, kind), ...moments.slice(0, 2)]).kind).toBe("delivered");
  });

  it("is that a limit held the last one back, though the first of that hour came before a mail", () => {
    const moments = [event(1, "idReminderLimited", null, 9), step(2, "queued"), step(3, "delivered")];

    expect(verdictOf(moments)).toMatchObject({ kind: "limited", at: at(9) });
  });

  it("is nothing where there was none", () => {
    expect(verdictOf([event(1, "loggedIn")])).toEqual({ kind: "nothing" });
  });
});
