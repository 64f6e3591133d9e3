import { expect, it } from "vitest";
import { mails } from "@/db/schema";
import { requestLink } from "@/lib/forgot-id/request-link";
import { requestTemporaryPassword } from "@/lib/forgot-password/request-temporary-password";
import { attacksFinding } from "@/lib/limits/health";
import { allFinished } from "@/lib/platform/unfinished";
import type { Deps } from "@/lib/process/deps";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { eventsIn, networks } from "@/tests/support/members/login";
import { addMember, detailsOf, hanako, type Member } from "@/tests/support/members/member";

const wrongDate = { ...detailsOf(hanako), birthDate: "1970-01-01" };
const unknownCard = (number: number) => ({
  ...wrongDate,
  card: { insurerNumber: "06990014", symbol: "9", number: String(number) },
});

type Details = Parameters<typeof requestLink>[0]["details"];

eachEngine((open) => {
  const begin = async () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });

    return { clock, deps, member: await addMember(deps) };
  };
  const ask = async (deps: Deps, details: Details, network = "192.0.2.1", known?: Member) => {
    const knownBrowser = known ? { id: "hers", accountIds: [known.accountId] } : null;
    const outcome = await requestLink({ details, network, language: null, knownBrowser }, deps);
    await allFinished();

    return outcome;
  };
  const askFrom = (deps: Deps, details: Details, from: string[]) =>
    Promise.all(from.map((network) => ask(deps, details, network)));
  const reasons = async (deps: Deps, kind: string) =>
    (await eventsIn(deps)).filter((event) => event.kind === kind).map(({ reason }) => reason);

  it("five mismatches of a card from one network are told, the last with a word; then answers are concealed", async () => {
    const { deps, member } = await begin();
    for (let i = 1; i <= 5; i++)
      expect(await ask(deps, wrongDate)).toEqual({ kind: "mismatch", isLast: i === 5 });

    const concealed = { kind: "sent", requestedAt: deps.clock.now(), concealment: "limits" };
    expect(await ask(deps, wrongDate)).toEqual(concealed);
    expect(await deps.db.select().from(mails)).toEqual([]);
    expect(await reasons(deps, "answersConcealed")).toEqual(["subjectAndNetwork"]);

    expect(await ask(deps, detailsOf(member))).toEqual(concealed);
    expect(await deps.db.select().from(mails)).toHaveLength(1);
  });

  it("right answers do not count, so that who matches is told so", async () => {
    const { clock, deps, member } = await begin();
    for (let i = 0; i < 8; i++) {
      clock.forward({ minutes: 13 });
      expect(await ask(deps, detailsOf(member))).toMatchObject({ kind: "sent", concealment: null });
    }
  });

  it("twenty mismatches of a card from anywhere conceal its answers everywhere, of no other card", async () => {
    const { deps, member } = await begin();
    await askFrom(deps, wrongDate, networks(20));

    expect(await ask(deps, wrongDate, "somewhere")).toMatchObject({ concealment: "limits" });
    expect(await reasons(deps, "answersConcealed")).toEqual(["subject"]);
    expect(await ask(deps, unknownCard(1), "somewhere else")).toMatchObject({ kind: "mismatch" });
    expect(await ask(deps, detailsOf(member), "the member's phone")).toMatchObject({ kind: "sent" });
    expect(await deps.db.select().from(mails)).toHaveLength(1);
  });

  it("a hundred in a day refuse the card to unknown browsers, right answers too; the known one goes on", async () => {
    const { clock, deps, member } = await begin();
    await askFrom(deps, wrongDate, networks(100));

    const refused = await ask(deps, detailsOf(member), "anywhere");
    expect(refused).toEqual({
      kind: "tooManyAttempts",
      by: "subjectInDay",
      retryAt: new Date(clock.now().getTime() + 24 * 3_600_000),
    });
    expect(await reasons(deps, "identityCheckLimited")).toEqual(["subjectInDay"]);
    expect(await ask(deps, detailsOf(member), "anywhere", member)).toMatchObject({ kind: "sent" });
    clock.forward({ hours: 24 });
    expect(await ask(deps, detailsOf(member), "anywhere")).toMatchObject({ kind: "sent", concealment: null });
  });

  it("of 150 at once a hundred are looked at", async () => {
    const { deps } = await begin();
    const outcomes = await askFrom(deps, wrongDate, networks(150));

    expect(outcomes.filter(({ kind }) => kind === "tooManyAttempts")).toHaveLength(50);
  });

  it("a network that tries many cards is concealed from a hundred on, and refused from a thousand", async () => {
    const { deps } = await begin();
    const tries = Array.from({ length: 1001 }, (_, i) => unknownCard(i));
    const outcomes = await Promise.all(tries.map((details) => ask(deps, details, "192.0.2.9")));

    const told = outcomes.filter(({ kind }) => kind === "mismatch");
    expect(told).toHaveLength(100);
    expect(outcomes.filter(({ kind }) => kind === "tooManyAttempts")).toMatchObject([
      { by: "networkAtMost" },
    ]);
    expect(await reasons(deps, "answersConcealed")).toContain("network");
  });

  it("many cards of one insurer are seen, concealed until an hour after, and told to readiness", async () => {
    const { clock, deps, member } = await begin();
    const tries = networks(201).map((network, i) => ask(deps, unknownCard(i), network));
    await Promise.all(tries);

    expect(await reasons(deps, "answersConcealed")).toEqual(["insurer"]);
    expect(await ask(deps, unknownCard(500), "elsewhere")).toMatchObject({ concealment: "limits" });
    expect(await attacksFinding(deps.db, clock.now())).toMatchObject({ status: "degraded" });
    const other = { ...wrongDate, card: { insurerNumber: "06990022", symbol: "1", number: "1" } };
    expect(await ask(deps, other, "elsewhere")).toMatchObject({ kind: "mismatch" });
    expect(await ask(deps, detailsOf(member), "the member's")).toMatchObject({ concealment: "limits" });
    expect(await deps.db.select().from(mails)).toHaveLength(1);

    clock.forward({ hours: 1, minutes: 59 });
    expect(await ask(deps, unknownCard(501), "a")).toMatchObject({ concealment: "limits" });
    expect(await attacksFinding(deps.db, clock.now())).toEqual({ status: "ok" });
    clock.forward({ minutes: 1 });
    expect(await ask(deps, unknownCard(502), "b")).toMatchObject({ kind: "mismatch" });
  });

  it("a forgotten password keeps to the same limits, known ID or not", async () => {
    const { deps, member } = await begin();
    const request = (loginId: string, birthDate: string) =>
      requestTemporaryPassword(
        { details: { ...member, loginId, birthDate }, network: "192.0.2.1", language: null },
        deps,
      );
    for (const loginId of [member.loginId, "unknown1234"]) {
      for (let i = 1; i <= 5; i++)
        expect(await request(loginId, "1999-01-01")).toEqual({ kind: "mismatch", isLast: i === 5 });
      expect(await request(loginId, member.birthDate)).toEqual({ kind: "sent", concealment: "limits" });
    }

    await allFinished();
    expect(await deps.db.select().from(mails)).toMatchObject([{ accountId: member.accountId }]);
  });

  it("who has proven themselves and had their mails is told of the newest, when it went and until when it works", async () => {
    const { clock, deps, member } = await begin();
    await ask(deps, detailsOf(member));
    clock.forward({ seconds: 30 });

    expect(await ask(deps, detailsOf(member))).toMatchObject({
      kind: "tooManyMails",
      newest: { carries: "link", use: "waiting", sentAt: new Date("2026-11-22T20:00:00+09:00") },
    });
  });
});
