import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listOutbox } from "@/lib/mail/delivery/outbox";
import { outboxMailer } from "@/lib/mail/delivery/outbox-mailer";
import { movableClock } from "@/tests/support/clock";

const message = {
  from: "KOSMO Communication Web <no-reply@kosmoweb.example>",
  to: "hanako@example.jp",
  subject: "ログインID再通知のお知らせ",
  text: "text",
  html: "<p>html</p>",
  headers: {},
  mailId: "1",
};

describe("the demo's mailbox", () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), "outbox-")), "mailbox");
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  it("is empty before the first mail", async () => {
    expect(await listOutbox(folder)).toEqual([]);
  });

  it("takes no mail for the one address that reaches nobody", async () => {
    const mailer = outboxMailer(folder, movableClock("2026-11-22T20:00:00+09:00"));
    const outcome = await mailer.send({ ...message, to: "todokanai@example.jp" }, "first");

    expect(outcome).toMatchObject({ kind: "refused" });
    expect(await listOutbox(folder)).toEqual([]);
  });

  it("shows the newest mail first, as it would have been sent", async () => {
    const clock = movableClock("2026-11-22T20:00:00+09:00");
    const mailer = outboxMailer(folder, clock);
    await mailer.send(message, "first");
    clock.forward({ seconds: 1 });
    await mailer.send({ ...message, subject: "second" }, "second");

    expect(await listOutbox(folder)).toEqual([
      {
        to: message.to,
        subject: "second",
        text: "text",
        html: "<p>html</p>",
        sentAt: "2026-11-22T11:00:01.000Z",
      },
      expect.objectContaining({ subject: message.subject, sentAt: "2026-11-22T11:00:00.000Z" }),
    ]);
  });

  it("holds a mail once, however often it is sent", async () => {
    const clock = movableClock("2026-11-22T20:00:00+09:00");
    const mailer = outboxMailer(folder, clock);
    await mailer.send(message, "key");
    clock.forward({ minutes: 5 });

    expect(await mailer.send(message, "key")).toEqual({ kind: "accepted", providerId: "key" });
    expect(await listOutbox(folder)).toHaveLength(1);
  });

  it("passes over a file that is no mail", async () => {
    await outboxMailer(folder, movableClock("2026-11-22T20:00:00+09:00")).send(message, "first");
    await Promise.all(
      ["", '{"to":', "[]", '{"to":"hanako@example.jp"}'].map((text, n) =>
        writeFile(path.join(folder, `${n}.json`), text),
      ),
    );

    expect(await listOutbox(folder)).toHaveLength(1);
  });
});
