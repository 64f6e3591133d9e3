import { describe, expect, it } from "vitest";
import { countersOf, permissionOf } from "@/lib/identity/identity-limits";
import type { LimitName } from "@/lib/limits/limit-numbers";
import type { Count } from "@/lib/limits/limiter";

const now = new Date("2026-11-22T20:00:00+09:00");
const until = new Date("2026-11-22T20:40:00+09:00");
const count = (limit: LimitName, tries: number, given: Partial<Count> = {}): Count => ({
  limit,
  tries,
  until,
  heldUntil: null,
  usual: 0,
  ...given,
});
const allowed = (...counts: Count[]) => permissionOf([count("identityPerSubject", 1), ...counts], now);

describe("an identity check", () => {
  it.each<[LimitName, number, string]>([
    ["identityPerSubjectAndNetwork", 5, "subjectAndNetwork"],
    ["identityPerSubject", 20, "subject"],
    ["identityPerNetwork", 100, "network"],
    ["identityPerInsurer", 200, "insurer"],
  ])("is told up to %s %i, and concealed after it; the switch is recorded once", (limit, most, name) => {
    expect(allowed(count(limit, most - 1))).toEqual({ kind: "told", isLast: false });
    expect(allowed(count(limit, most))).toEqual({ kind: "told", isLast: true });
    expect(allowed(count(limit, most + 1))).toEqual({ kind: "concealed", runInto: name });
    expect(allowed(count(limit, most + 2))).toEqual({ kind: "concealed", runInto: null });
  });

  it.each<[LimitName, number, string]>([
    ["identityPerSubjectInDay", 100, "subjectInDay"],
    ["identityPerNetwork", 1000, "networkAtMost"],
  ])("is refused after %s %i, until its window ends", (limit, most, by) => {
    expect(allowed(count(limit, most))).not.toMatchObject({ kind: "refused" });
    expect(allowed(count(limit, most + 1))).toEqual({ kind: "refused", by, retryAt: until });
  });

  it("of a large insurer is measured by what is usual there", () => {
    const busy = (tries: number) => allowed(count("identityPerInsurer", tries, { usual: 60 }));

    expect(busy(300)).toMatchObject({ kind: "told" });
    expect(busy(301)).toEqual({ kind: "concealed", runInto: "insurer" });
  });

  it("stays concealed while the insurer is held, and not a moment longer", () => {
    const held = (at: Date) => allowed(count("identityPerInsurer", 1, { heldUntil: at }));

    expect(held(new Date(now.getTime() + 1))).toEqual({ kind: "concealed", runInto: null });
    expect(held(now)).toMatchObject({ kind: "told" });
  });

  it("counts against the day's bound unless the account knows the browser", () => {
    const of = { subject: ["card"], network: "192.0.2.1", insurerNumber: null };
    const names = (isKnownBrowser: boolean) =>
      countersOf({ ...of, isKnownBrowser }).map(({ limit }) => limit);

    expect(names(false)).toContain("identityPerSubjectInDay");
    expect(names(true)).not.toContain("identityPerSubjectInDay");
  });
});
