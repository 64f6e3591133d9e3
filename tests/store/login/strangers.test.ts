import { desc, isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { startLink } from "@/db/mails/delivery";
import { links, temporaryPasswords } from "@/db/schema";
import { findVisit } from "@/lib/forgot-id/find-visit";
import { openLink } from "@/lib/forgot-id/open-link";
import { requestLink } from "@/lib/forgot-id/request-link";
import { resetPassword } from "@/lib/forgot-id/reset-password";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";
import { linkEnd, linkToken } from "@/lib/link/link";
import { lookAtLink } from "@/lib/link/look-at-link";
import { temporaryPassword } from "@/lib/password/temporary-password";
import { allFinished } from "@/lib/platform/unfinished";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { tryLogin } from "@/tests/support/members/login";
import { addMember, detailsOf, someone } from "@/tests/support/members/member";
import { addNewcomer, giveLetter } from "@/tests/support/members/newcomer";
import {
  type Attack,
  attack,
  OWN_NETWORK as network,
  strategies,
  type Victims,
} from "@/tests/support/members/stranger";

const language = null;

/** What the newest mail says. */
async function mailedPassword({ db, secrets }: Deps): Promise<string> {
  const [newest] = await db
    .select()
    .from(temporaryPasswords)
    .where(isNull(temporaryPasswords.replacedAt))
    .orderBy(desc(temporaryPasswords.issuedAt))
    .limit(1);

  return temporaryPassword(secrets, newest?.id ?? "");
}

async function mailedLink({ db, secrets, clock }: Deps): Promise<string> {
  const [newest] = await db
    .select()
    .from(links)
    .where(isNull(links.replacedAt))
    .orderBy(desc(links.requestedAt))
    .limit(1);
  await startLink(db, newest?.id ?? "", clock.now(), linkEnd(clock.now()));

  return linkToken(secrets, newest?.id ?? "");
}

/** Each way by which a member comes in, from the network that the stranger may share. */
const ways = {
  async knownBrowser({ member: { loginId, password, accountId } }: Victims, deps: Deps) {
    const knownBrowser = { id: "her phone", accountIds: [accountId] };
    expect(await tryLogin(deps, { loginId, password, network, knownBrowser })).toMatchObject({
      rights: "full",
    });
  },

  async forgottenPassword({ member }: Victims, deps: Deps) {
    const asked = await requestTemporaryPassword({ details: member, network, language }, deps);
    expect(asked).toMatchObject({ kind: "sent" });
    // A concealed answer does not wait for what is done behind it.
    await allFinished();
    const login = { loginId: member.loginId, password: await mailedPassword(deps), network };
    expect(await tryLogin(deps, login)).toMatchObject({ rights: "choosePassword" });
  },

  async firstLogin({ letter: { provisionalUserId, provisionalPassword } }: Victims, deps: Deps) {
    const login = { loginId: provisionalUserId, password: provisionalPassword, network };
    expect(await tryLogin(deps, login)).toMatchObject({ rights: "setup" });
  },

  async forgottenId({ member }: Victims, deps: Deps) {
    const asked = await requestLink({ details: detailsOf(member), network, language }, deps);
    expect(asked).toMatchObject({ kind: "sent" });
    await allFinished();
    const token = await mailedLink(deps);
    expect(await lookAtLink({ token, purpose: "idReminder" }, network, deps)).toMatchObject({
      kind: "usable",
    });
    const opened = await openLink({ token, visitToken: null, network }, deps);
    const visitToken = "visitToken" in opened ? opened.visitToken : null;
    expect(await findVisit(visitToken, network, deps)).toMatchObject({ loginId: member.loginId });
    expect(await resetPassword({ visitToken, network }, deps)).toMatchObject({ kind: "issued" });
    const login = { loginId: member.loginId, password: await mailedPassword(deps), network };
    expect(await tryLogin(deps, login)).toMatchObject({ rights: "choosePassword" });
  },
};

const fromOwn = (kind: Attack["kind"], tries: number): Attack => ({
  kind,
  tries,
  isFromOwnNetwork: true,
  unknown: "birthDate",
  pauseMinutes: 0,
});
const fromMany = (kind: Attack["kind"], tries: number) => ({
  ...fromOwn(kind, tries),
  isFromOwnNetwork: false,
});

/** What once kept a member out. */
const known: [Attack[], keyof typeof ways][] = [
  [[fromOwn("passwords", 11)], "knownBrowser"],
  [[fromMany("passwords", 51), fromMany("loginId", 6), fromMany("card", 6)], "forgottenPassword"],
  [[fromMany("passwords", 51), fromMany("loginId", 6), fromMany("card", 6)], "forgottenId"],
  [[fromOwn("temporaryPasswords", 40), fromOwn("manyLoginIds", 150)], "forgottenPassword"],
  [[fromOwn("links", 80), fromOwn("manyCards", 220)], "forgottenId"],
  [[fromOwn("letter", 40), fromMany("letter", 40), fromOwn("manyLoginIds", 150)], "firstLogin"],
];

const RUNS = { postgres: 24, embedded: 6 };

eachEngine((open, engine) => {
  it("whatever a stranger does, within the hard bounds, the member comes in by each of their ways", async () => {
    const way = fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[]));

    await fc.assert(
      fc.asyncProperty(strategies, way, async (strategy, chosen) => {
        const clock = movableClock();
        const deps = testDeps(open(), { clock });
        await deps.db.delete(links);
        await deps.db.delete(temporaryPasswords);
        const member = await addMember(deps, someone());
        const letter = await giveLetter(deps, (await addNewcomer(deps)).accountId);
        for (const one of strategy) {
          await attack({ member, letter }, one, deps);
          clock.forward({ minutes: one.pauseMinutes });
        }

        await ways[chosen]({ member, letter }, deps);
      }),
      { numRuns: RUNS[engine], endOnFailure: true, examples: known },
    );
  });
});
