import { expect, it } from "vitest";
import { requestLink } from "@/lib/forgot-id/request-link";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";
import type { KnownBrowser } from "@/lib/identity/known-browser";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addMember, detailsOf } from "@/tests/support/members/member";

eachEngine((open) => {
  it("who knows all but the mailbox uses up its mails, but not those of a browser that the account knows", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const member = await addMember(deps);
    const [network, language] = ["192.0.2.1", null];
    const askForId = (knownBrowser: KnownBrowser | null) =>
      requestLink({ details: detailsOf(member), network, language, knownBrowser }, deps);
    const askForPassword = (knownBrowser: KnownBrowser | null) =>
      requestTemporaryPassword({ details: member, network, language, knownBrowser }, deps);
    for (let i = 0; i < 5; i++)
      for (const ask of [askForId, askForPassword]) {
        expect(await ask(null)).toMatchObject({ kind: "sent" });
        clock.forward({ minutes: 15 });
      }
    const hers = { id: "her phone", accountIds: [member.accountId] };

    for (const ask of [askForId, askForPassword]) {
      expect(await ask(null)).toMatchObject({ kind: "tooManyMails" });
      expect(await ask(hers)).toMatchObject({ kind: "sent" });
      clock.forward({ minutes: 1 });
    }
  });
});
