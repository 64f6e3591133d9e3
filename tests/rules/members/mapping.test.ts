import { describe, expect, it } from "vitest";
import { layoutOf, parseMapping, parseOrder } from "@/lib/members/mapping/mapping";
import { columnWords } from "@/tests/support/members/list";

const layout = (rows: string[][], given: Parameters<typeof layoutOf>[2] = null) =>
  layoutOf(rows, columnWords, given);

describe("the columns of a list", () => {
  it("are found by their usual names, in any width, below a title", () => {
    const rows = [
      ["被保険者一覧", "", "", "", ""],
      ["保険証 記号", "被保険者証番号", "性別", "ｾｲﾈﾝｶﾞｯﾋﾟ", "氏名"],
      ["1", "2", "男", "S33.4.3", "x"],
    ];

    expect(layout(rows)).toMatchObject({
      kind: "ok",
      headerRows: 2,
      places: { symbol: 0, number: 1, sex: 2, birthDate: 3 },
    });
  });

  it("that are missing are named, beside what could be told", () => {
    expect(layout([["記号", "番号", "生まれ"]])).toMatchObject({
      kind: "columnsMissing",
      missing: ["sex", "birthDate"],
      suggested: { symbol: "記号", number: "番号" },
    });
  });

  it("may be named by a file", () => {
    const given = parseMapping("columns:\n  birthDate: 生まれ\n  sex: 男女");

    expect(layout([["記号", "番号", "生まれ", "男女"]], given)).toMatchObject({
      kind: "ok",
      places: { symbol: 0, number: 1, birthDate: 2, sex: 3 },
    });
    expect(layout([["記号", "番号", "生まれ"]], given)).toMatchObject({
      kind: "columnUnknown",
      name: "男女",
    });
  });

  it("stand in a fixed order where there is no header", () => {
    const rows = [["06139497", "1234", "567", "x", "1", "3330403"]];

    expect(layout(rows)).toEqual({ kind: "noHeader", columns: 6 });
    expect(layout(rows, parseOrder("insurerNumber,symbol,number,-,sex,birthDate"))).toMatchObject({
      kind: "ok",
      headerRows: 0,
      header: null,
      places: { insurerNumber: 0, symbol: 1, number: 2, sex: 4, birthDate: 5 },
    });
    expect(layout(rows, parseOrder("number,sex"))).toMatchObject({
      kind: "columnsMissing",
      missing: ["birthDate"],
    });
    expect(layout(rows, parseOrder("-,-,-,-,-,number,sex,birthDate"))).toMatchObject({
      kind: "columnUnknown",
    });
    expect(parseOrder("number,surname")).toBeNull();
  });

  it("never hold a person's own national number", () => {
    expect([...columnWords.fieldOf.keys()].filter((name) => /個人番号|マイナンバー/.test(name))).toEqual([]);
  });
});
