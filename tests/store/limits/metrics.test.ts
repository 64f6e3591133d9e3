import { expect, it } from "vitest";
import { recordRefusal } from "@/db/refusals";
import { insertSecurityEvent, type NewSecurityEvent } from "@/db/security-events";
import { limitFigures } from "@/lib/limits/metrics";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { networks, tryLogin } from "@/tests/support/members/login";

const limitValues = async ({ db, clock }: Deps) => {
  const [figure] = await limitFigures(db, clock.now());

  return figure?.values;
};

eachEngine((open) => {
  it("what limits did in the last hour is counted as it is recorded, and nothing that tells what matched", async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const record = (event: Pick<NewSecurityEvent, "kind" | "reason">) =>
      insertSecurityEvent(deps.db, { at: clock.now(), ...event });
    await record({ kind: "answersConcealed", reason: "insurer" });
    clock.forward({ hours: 1, seconds: 1 });
    await record({ kind: "answersConcealed", reason: "network" });
    await record({ kind: "secretRefused", reason: "bypass" });
    await record({ kind: "secretRefused", reason: "limited:bypass" });
    await record({ kind: "linkGuessesLimited", reason: null });
    const guess = { at: clock.now(), kind: "linkGuessesLimited" as const, networkDigest: "n" };
    for (let times = 0; times < 5; times += 1) await recordRefusal(deps.db, guess);
    for (const reason of ["birthDate", "mailAddress"]) await record({ kind: "identityCheckRefused", reason });
    await record({ kind: "idReminderRequested", reason: null });

    expect(await limitValues(deps)).toEqual([
      { labels: { event: "answersConcealed", by: "network" }, value: 1 },
      { labels: { event: "linkGuessesLimited" }, value: 6 },
      { labels: { event: "secretRefused", by: "bypass" }, value: 2 },
    ]);
  });

  it("logins count where a limit refused them, not where a password was wrong", async () => {
    const deps = testDeps(open());
    const wrong = { loginId: "unknown1234", password: "not the password" };
    await Promise.all(
      networks(1).flatMap((network) =>
        Array.from({ length: 12 }, () => tryLogin(deps, { ...wrong, network })),
      ),
    );

    expect(await limitValues(deps)).toEqual([
      { labels: { event: "loginRefused", by: "loginPerAccountAndNetwork" }, value: 2 },
    ]);
  });
});
