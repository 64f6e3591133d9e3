import { describe, expect, it } from "vitest";
import { oddRow } from "@/lib/members/row/odd-row";

const header = ["記号", "番号", "性別", "生年月日", "コード"];
const places = { symbol: 0, number: 1, sex: 2, birthDate: 3, memberCode: 4 };
const member = ["1234", "567", "男", "昭和33年4月3日", "K1"];

function reasonOf(cells: string[], given = {}) {
  return oddRow(cells, { columns: header.length, header, places, ...given })?.reason ?? null;
}

describe("a row that is no member's", () => {
  it.each([
    ["totals", ["合計", "30"]],
    ["totals", ["", "", "", "", "合計30名"]],
    ["totals", ["総合計：", "", "男15", "", ""]],
    ["totals", ["小　計", "１０件"]],
    ["totals", ["データ件数：", "30"]],
    ["totals", ["以上"]],
    ["totals", ["Total", "30"]],
    ["nobody", ["※ 11月1日現在"]],
    ["headerAgain", header],
    ["columnCount", [...member, "あふれた"]],
    ["quoteOpen", [...member.slice(0, 4), "K1\n1235", "568", "女"]],
  ])("has one thing wrong with it: %s %j", (reason, cells) => {
    expect(reasonOf(cells)).toBe(reason);
  });

  it.each([
    ["a member's", member],
    ["a member's with empty cells behind", [...member, "", " "]],
    ["a member's whose symbol is such a word", ["計", "567", "男", "昭和33年4月3日", "K1"]],
    ["one that lacks the birth date", ["1234", "567", "男", "", "K1"]],
    ["one that has nothing but somebody's code", ["", "", "", "", "K1"]],
    ["one without anything", ["", " ", ""]],
  ])("is not %s", (_what, cells) => {
    expect(reasonOf(cells)).toBeNull();
  });

  it("in a list without header is told by what else it has", () => {
    expect(reasonOf(header, { header: null })).toBeNull();
    expect(reasonOf(["合計", "30"], { header: null })).toBe("totals");
  });
});
