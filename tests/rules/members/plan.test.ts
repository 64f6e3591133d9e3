import { describe, expect, it } from "vitest";
import { countDigits } from "@/lib/members/plan/digits";
import { maskCard } from "@/lib/members/plan/mask-card";
import { countsOf } from "@/lib/members/plan/plan";
import { guardsOf } from "@/lib/members/plan/wrong-list";
import { judge, type Known, type Named } from "@/lib/members/row/judge-row";
import type { Facts } from "@/lib/members/row/member-row";

const plan = { rows: 100, members: 100, reasons: {}, asOf: "2026-11-01", last: null };

describe("a list that looks like the wrong one", () => {
  it.each([
    [{ leaver: 10 }, []],
    [{ leaver: 11 }, ["leavers"]],
    [{ changed: 5, transfer: 5 }, []],
    [{ changed: 5, transfer: 6 }, ["changes"]],
    [{ refused: 1 }, ["refusedRows"]],
  ])("%j stands against it: %j", (counts, guards) => {
    expect(guardsOf({ ...plan, counts: countsOf(counts, 0) })).toEqual(guards);
  });

  it("is not told by many changes among few members", () => {
    expect(guardsOf({ ...plan, members: 99, counts: countsOf({ transfer: 99 }, 0) })).toEqual([]);
  });

  it("is another insurer's, or older than the last", () => {
    const last = { asOf: "2026-11-02", fileName: "x", isSameFile: false };

    expect(guardsOf({ ...plan, counts: countsOf({}, 0), last })).toEqual(["older"]);
    expect(guardsOf({ ...plan, counts: countsOf({}, 0), last: { ...last, asOf: plan.asOf } })).toEqual([]);
    expect(guardsOf({ ...plan, counts: countsOf({}, 0), reasons: { otherInsurer: 51 } })).toEqual([
      "otherInsurer",
    ]);
    expect(guardsOf({ ...plan, counts: countsOf({}, 0), reasons: { otherInsurer: 50 } })).toEqual([]);
  });
});

describe("the zeros in front of numbers", () => {
  const filledTo = (numbers: string[], remembered: number | null = null) => {
    const digits = countDigits();
    for (const number of numbers) digits.count(number);
    return digits.filledTo(remembered);
  };

  it.each([
    [["0000042", "1234567"], null, 7],
    [["0000042", "42"], null, 7],
    [["42", "567"], null, null],
    [["042", "0042"], null, null],
    [["42", "567"], 7, 7],
    [["12345678"], 7, null],
  ])("%j, last time %j: filled up to %j digits", (numbers, remembered, digits) => {
    expect(filledTo(numbers, remembered)).toBe(digits);
  });
});

describe("what a row means", () => {
  const facts: Facts = {
    card: { insurerNumber: "06139497", symbol: "1", number: "2" },
    sex: "male",
    birthDate: "1958-04-03",
    memberCode: null,
    earlierCard: null,
    joinedOn: null,
    leftOn: null,
  };
  const known = (given: Partial<Known> = {}): Known => ({
    accountId: "a",
    memberCodeDigest: null,
    leftOn: null,
    cards: [{ digest: "card", isOpen: true }],
    isSame: { sex: true, birthDate: true },
    isNewestKey: true,
    ...given,
  });
  const nobody: Named = { byCode: null, byCard: null, byEarlierCard: null };
  const row = { facts, cardDigests: ["card"], codeDigests: [] as string[] };
  const kindOf = (named: Partial<Named>, given: Partial<typeof row> = {}) => {
    const verdict = judge({ ...row, ...given }, { ...nobody, ...named }, "2026-11-01");
    return verdict.kind === "refused" ? verdict.reason : verdict.kind;
  };
  const left = (day: string) => ({ facts: { ...facts, leftOn: day } });

  it.each([
    ["new", kindOf({})],
    ["leftBefore", kindOf({}, left("2026-11-01"))],
    ["new", kindOf({}, left("2026-11-02"))],
    ["unchanged", kindOf({ byCard: known() })],
    ["renewed", kindOf({ byCard: known({ isNewestKey: false }) })],
    ["changed", kindOf({ byCard: known({ isSame: { sex: true, birthDate: false } }) })],
    ["changed", kindOf({ byCard: known() }, { codeDigests: ["k"] })],
    ["leaver", kindOf({ byCard: known() }, left("2026-11-01"))],
    ["leftBefore", kindOf({ byCard: known({ leftOn: "2026-10-01" }) }, left("2026-10-01"))],
    ["rejoiner", kindOf({ byCard: known({ leftOn: "2026-10-01" }) })],
    ["transfer", kindOf({ byCode: known({ cards: [{ digest: "old", isOpen: true }] }) })],
    ["transfer", kindOf({ byCard: known({ cards: [{ digest: "card", isOpen: false }] }) })],
    ["transfer", kindOf({ byEarlierCard: known({ cards: [{ digest: "old", isOpen: true }] }) })],
    ["cardOfAnother", kindOf({ byCard: known({ isSame: { sex: false, birthDate: false } }) })],
    ["cardOfAnother", kindOf({ byCard: known(), byCode: known({ accountId: "b" }) })],
    ["cardOfAnother", kindOf({ byCard: known({ memberCodeDigest: "other" }) }, { codeDigests: ["k"] })],
    ["codeOfAnother", kindOf({ byCode: known({ isSame: { sex: false, birthDate: false } }) })],
  ])("is %s", (expected, found) => {
    expect(found).toBe(expected);
  });
});

it("a card is shown by the end of its number alone", () => {
  expect(maskCard({ insurerNumber: "06139497", symbol: "1234", number: "0000567" })).toBe("***67");
  expect(maskCard({ insurerNumber: "06139497", symbol: "1234", number: "567" })).toBe("***7");
});
