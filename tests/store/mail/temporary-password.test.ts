import { afterAll, beforeAll, expect, it } from "vitest";
import { sendMail } from "@/lib/mail/delivery/send-mail";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { type ResendStandIn, startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { sendDeps, standInMailer } from "@/tests/support/mail/worker";
import { addMember } from "@/tests/support/members/member";
import { issueTo } from "@/tests/support/members/temporary-password";

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
    const password = await issueTo(deps, await addMember(deps));
    const [mail] = await deps.db.query.mails.findMany();

    expect(await sendMail(mail?.id ?? "", sendDeps(deps, standInMailer(service.url, deps)))).toEqual({
      kind: "accepted",
    });

    const { text = "", html = "" } = service.mails()[0] ?? {};
    for (const part of [text, html]) {
      expect(part).toContain(password);
      expect(part.replace(/<[^>]+>/g, "")).toContain("11月23日（月）19:35まで");
    }
  });
});
