import { afterAll, beforeAll, expect, it } from "vitest";
import { sendMail } from "@/lib/mail/delivery/send-mail";
import { temporaryPassword } from "@/lib/password/temporary-password";
import { issueTemporaryPassword, prepareTemporaryPassword } from "@/lib/temporary-password/issue";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { addAccount, sendDeps, standInMailer } from "@/tests/support/mail/worker";

let service: ResendStandIn;
beforeAll(async () => {
  service = await startResendStandIn();
});
afterAll(() => service.close());

eachEngine((open) => {
  it("the mail of a temporary password carries it and says that it works for 24 hours", async () => {
    service.forget();
    const clock = movableClock("2026-11-22T19:35:00+09:00");
    const deps = testDeps(open(), { clock });
    const toAddress = "hanako@example.jp";
    const accountId = await addAccount(deps, toAddress);
    const prepared = await prepareTemporaryPassword(deps);
    const issue = {
      prepared,
      accountId,
      toAddress,
      cause: "idReminder",
      language: "ja",
      network: "n",
    } as const;
    await deps.db.transaction((tx) => issueTemporaryPassword(tx, issue, deps, clock.now()));
    const [mail] = await deps.db.query.mails.findMany();

    expect(await sendMail(mail?.id ?? "", sendDeps(deps, standInMailer(service.url, deps)))).toEqual({
      kind: "accepted",
    });

    const { text = "", html = "" } = service.mails()[0] ?? {};
    for (const part of [text, html]) {
      expect(part).toContain(temporaryPassword(deps.secrets, prepared.id));
      expect(part).toContain("11月23日（月）19:35まで");
    }
  });
});
