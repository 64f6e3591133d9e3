import { describe, expect, it } from "vitest";
import { parseReport } from "@/lib/mail/webhook/delivery-event";
import { mailEvent } from "@/tests/support/mail/signed-report";

const AT = new Date("2026-11-22T20:00:00+09:00");
const MAIL_ID = "0b5a1e0e-8a53-4d5c-9d3e-1f2a3b4c5d6e";

describe("an event of the mail service", () => {
  it.each([
    ["email.sent", "sent"],
    ["email.delivered", "delivered"],
    ["email.delivery_delayed", "deliveryDelayed"],
    ["email.complained", "complained"],
    ["email.suppressed", "suppressed"],
    ["email.failed", "failed"],
    ["email.bounced", "bounced"],
  ])("%s is read with its time and the service's id", (type, kind) => {
    expect(parseReport(mailEvent(type, "provider", AT))).toMatchObject({
      kind,
      at: AT,
      providerId: "provider",
    });
  });

  it.each([
    [{ mail_id: MAIL_ID }, MAIL_ID],
    [[{ name: "mail_id", value: MAIL_ID }], MAIL_ID],
    [{ mail_id: "no id" }, null],
    [{}, null],
    ["no tags", null],
  ])("with tags %j it is about mail %s", (tags, mailId) => {
    expect(parseReport(mailEvent("email.sent", "provider", AT, { tags }))?.mailId).toBe(mailId);
  });

  it.each([
    ["Permanent", "General", true],
    ["Transient", "MailboxFull", false],
    ["Undetermined", "Undetermined", false],
  ])("a %s bounce (%s) means a dead address: %s", (type, subType, isAddressDead) => {
    const bounce = { type, subType, message: "hanako@example.jp does not exist" };

    expect(parseReport(mailEvent("email.bounced", "provider", AT, { bounce }))).toMatchObject({
      reason: `bounced:${type}:${subType}`,
      isAddressDead,
    });
  });

  it.each([
    ["email.opened", {}],
    ["email.clicked", {}],
    ["contact.created", {}],
    ["domain.updated", {}],
  ])("%s is none of a mail's delivery", (type) => {
    expect(parseReport(mailEvent(type, "provider", AT))).toBeNull();
  });

  it.each([
    null,
    "words",
    7,
    [],
    {},
    { type: "email.sent" },
    { type: "email.sent", created_at: "soon", data: { email_id: "x" } },
  ])("%j is no report", (payload) => {
    expect(parseReport(payload)).toBeNull();
  });
});
