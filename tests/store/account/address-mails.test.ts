import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { mails } from "@/db/schema";
import { carryOutDueChanges } from "@/lib/account/address/due-changes";
import { dateTimeWords } from "@/lib/i18n/format";
import type { MailMessage } from "@/lib/mail/delivery/mailer";
import { sendMail } from "@/lib/mail/delivery/send-mail";
import type { MailKind } from "@/lib/mail/mail-kinds";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { sendDeps } from "@/tests/support/mail/worker";
import { askForAddress, NEW_ADDRESS, press, waitForAddress } from "@/tests/support/members/address-change";
import { addMember, hanako } from "@/tests/support/members/member";

/** Hands every mail of a kind over that waits, and returns what was handed over or why it was not. */
async function send(deps: Deps, kind: MailKind) {
  const sent: MailMessage[] = [];
  const mailer = {
    send: async (message: MailMessage) => {
      sent.push(message);
      return { kind: "accepted" as const, providerId: message.mailId };
    },
  };
  const reasons: string[] = [];
  for (const { id } of await deps.db.select().from(mails).where(eq(mails.kind, kind))) {
    const result = await sendMail(id, sendDeps(deps, mailer));
    if (result.kind === "givenUp") reasons.push(result.reason);
  }

  return { sent, reasons };
}

const urlIn = (message?: MailMessage) => /https:\/\/\S+/.exec(message?.text ?? "")?.[0] ?? "";

eachEngine((open) => {
  it("name the moment at which the new address counts, and lead to one page, the reminders too", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    await waitForAddress(deps, accountId);
    const due = dateTimeWords(new Date(clock.now().getTime() + 72 * 3_600_000), "ja");
    clock.forward({ minutes: 1 });
    const [asked] = (await send(deps, "addressChangeAsked")).sent;
    clock.forward({ hours: 24 });
    await carryOutDueChanges(deps);
    const [reminder] = (await send(deps, "addressChangeReminder")).sent;

    for (const mail of [asked, reminder]) {
      expect(mail?.to).toBe(hanako.mailAddress);
      expect(mail?.text).toContain(due);
      expect(mail?.text).not.toContain(NEW_ADDRESS);
    }
    expect(urlIn(asked)).toMatch(/\/account\/address\/decide\/[0-9a-z]{26}$/);
    expect(urlIn(reminder)).toBe(urlIn(asked));
  });

  it("to the new address go out although none reaches the one in force", async () => {
    const deps = testDeps(open());
    const dead = { mailUndeliverableAt: new Date("2026-11-01") };
    const { accountId } = await addMember(deps, { account: dead });
    await askForAddress(deps, accountId);

    const { sent } = await send(deps, "addressChangeProof");
    expect(sent.map(({ to }) => to)).toEqual([NEW_ADDRESS]);
    const token = urlIn(sent[0]).split("/").at(-1) ?? "";
    expect(await press(deps, token)).toEqual({ kind: "waiting" });
    expect((await send(deps, "addressChangeAsked")).reasons).toEqual(["addressUndeliverable"]);
  });

  it("are not sent any more when the change they ask about is over", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const { accountId } = await addMember(deps);
    await waitForAddress(deps, accountId);
    clock.forward({ hours: 72 });
    await carryOutDueChanges(deps);

    const { sent, reasons } = await send(deps, "addressChangeAsked");
    expect(sent).toEqual([]);
    expect(reasons).toEqual(["deadlinePassed"]);
  });
});
