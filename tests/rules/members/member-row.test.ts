import { describe, expect, it } from "vitest";
import { parseNumber, parseSymbol } from "@/lib/identity/card";
import type { Field } from "@/lib/members/mapping/fields";
import { memberRowReader } from "@/lib/members/row/member-row";
import { columnWords, INSURER } from "@/tests/support/members/list";

const order = [
  "insurerNumber",
  "symbol",
  "number",
  "branchNumber",
  "relationship",
  "sex",
  "birthDate",
  "memberCode",
  "joinedOn",
  "leftOn",
] as const satisfies readonly Field[];

const good: Record<(typeof order)[number], string> = {
  insurerNumber: INSURER,
  symbol: "1234",
  number: "0000567",
  branchNumber: "",
  relationship: "",
  sex: "女",
  birthDate: "昭和33年4月3日",
  memberCode: "K1",
  joinedOn: "",
  leftOn: "",
};

function read(given: Partial<typeof good>) {
  const cells = order.map((field) => ({ ...good, ...given })[field]);
  const places = Object.fromEntries(order.map((field, place) => [field, place]));

  return memberRowReader({ places, words: columnWords, insurerNumber: INSURER, today: "2026-11-22" })(cells);
}

function reasons(given: Partial<typeof good>) {
  const row = read(given);

  return row.kind === "refused" ? row.problems.map(({ field, reason }) => [field, reason]) : row.kind;
}

describe("a row of a list", () => {
  it.each([
    ["full-width digits", { number: "０００００５６７", symbol: "１２３４" }],
    ["a branch number of the insured behind the number", { number: "0000567-00" }],
    ["a spreadsheet's marks for text", { number: '="0000567"', symbol: "'1234" }],
    ["a code for the sex", { sex: "2" }],
    ["a two-digit code for the sex", { sex: "02" }],
    ["half-width kana", { sex: "ｵﾝﾅ" }],
    ["a Western date", { birthDate: "1958/4/3" }],
    ["a list without insurer numbers", { insurerNumber: "" }],
    ["the insured person by name", { relationship: "本人" }],
    ["days that are none", { joinedOn: "00000000", leftOn: "99999999" }],
    ["a nothing that a spreadsheet made a day", { leftOn: "1900/1/0", joinedOn: "1900/01/00" }],
  ])("is the same with %s", (_what, given) => {
    expect(read(given)).toMatchObject({
      kind: "member",
      facts: { sex: "female", birthDate: "1958-04-03", memberCode: "K1", joinedOn: null, leftOn: null },
    });
    expect(read({ ...given, number: "0000567", symbol: "1234" })).toEqual(read({}));
  });

  it.each([
    ["relationship", "被扶養者"],
    ["relationship", "2"],
    ["branchNumber", "01"],
    ["number", "567-01"],
  ])("whose %s is %s is a dependent's", (field, cell) => {
    expect(read({ [field]: cell })).toEqual({ kind: "dependent" });
  });

  it.each<[Partial<typeof good>, string, string]>([
    [{ number: "1.23E+12" }, "number", "scientific"],
    [{ memberCode: "1.2E+15" }, "memberCode", "scientific"],
    [{ number: "567.0" }, "number", "decimal"],
    [{ symbol: "1月2日" }, "symbol", "day"],
    [{ symbol: "2026/1/2" }, "symbol", "day"],
    [{ symbol: "1/2" }, "symbol", "day"],
    [{ symbol: "2026-01-02" }, "symbol", "day"],
    [{ symbol: "12\n34" }, "symbol", "twoLines"],
    [{ number: "12\n345" }, "number", "twoLines"],
    [{ memberCode: "K1\nK2" }, "memberCode", "twoLines"],
    [{ symbol: "1234\0\0" }, "symbol", "control"],
    [{ memberCode: "K1\u001aK2" }, "memberCode", "control"],
    [{ symbol: "#N/A" }, "symbol", "errorValue"],
    [{ symbol: "12\ufffd" }, "symbol", "undecodable"],
    [{ symbol: "\ue000\ue001" }, "symbol", "ownLetter"],
    [{ number: "=A1+1" }, "number", "formula"],
    [{ birthDate: "＝B2" }, "birthDate", "formula"],
    [{ birthDate: "21278" }, "birthDate", "dateDayCount"],
    [{ birthDate: "21278.5" }, "birthDate", "dateDayCount"],
    [{ birthDate: "33.4.3" }, "birthDate", "dateEraMissing"],
    [{ birthDate: "4月3日" }, "birthDate", "dateUnreadable"],
    [{ birthDate: "########" }, "birthDate", "errorValue"],
    [{ birthDate: "" }, "birthDate", "birthDateMissing"],
    [{ birthDate: "平成31年6月1日" }, "birthDate", "dateOutsideEra"],
    [{ insurerNumber: "6139497" }, "insurerNumber", "insurerNumberZeroLost"],
    [{ insurerNumber: "06132757" }, "insurerNumber", "otherInsurer"],
    [{ insurerNumber: "06139479" }, "insurerNumber", "insurerNumberWrong"],
    [{ sex: "不明" }, "sex", "sexUnknown"],
    [{ sex: "" }, "sex", "sexMissing"],
    [{ relationship: "？" }, "relationship", "relationshipUnknown"],
    [{ number: "" }, "number", "numberMissing"],
    [{ number: "12A" }, "number", "numberDigitsOnly"],
    [{ joinedOn: "43922" }, "joinedOn", "dateDayCount"],
  ])("with %j is refused: %s %s", (given, field, reason) => {
    expect(reasons(given)).toEqual([[field, reason]]);
  });

  it("names what a lost zero probably was, and shows no secret", () => {
    const row = read({ insurerNumber: "6139497", birthDate: "21278", symbol: "東京★" });

    expect(row).toMatchObject({
      problems: [
        { hint: INSURER },
        { field: "symbol", shape: "漢漢★" },
        { field: "birthDate", shape: "99999", hint: "" },
      ],
    });
  });

  it("that is refused still says whom it means, unless it is another insurer's", () => {
    expect(read({ sex: "" })).toMatchObject({ card: { number: "0000567" }, memberCode: "K1" });
    expect(read({ insurerNumber: "06132757" })).toMatchObject({ card: null, memberCode: null });
  });

  it("reads card numbers by the rules of the form", () => {
    const row = read({ symbol: "東京・港", number: "0012 枝番00" });
    const [symbol, number] = [parseSymbol("東京・港"), parseNumber("0012 枝番00")];

    expect(row.kind === "member" && row.facts.card).toEqual({
      insurerNumber: INSURER,
      symbol: symbol.kind === "ok" && symbol.value,
      number: number.kind === "ok" && number.value,
    });
  });

  it("without anything in it is blank", () => {
    const reader = memberRowReader({
      places: { number: 0 },
      words: columnWords,
      insurerNumber: INSURER,
      today: "2026-11-22",
    });

    expect(reader(["", " ", ""])).toEqual({ kind: "blank" });
  });
});
