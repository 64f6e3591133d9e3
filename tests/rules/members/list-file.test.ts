import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { csvLine } from "@/lib/members/file/csv-line";
import { dateInName } from "@/lib/members/file/date-in-name";
import { textEncoder } from "@/lib/members/file/encode";
import { inspect } from "@/lib/members/file/inspect";
import { BrokenQuote, readRecords } from "@/lib/members/file/records";
import { sourceOf } from "@/tests/support/members/list";

async function records(text: string | Buffer, encoding: "utf-8" | "cp932" = "utf-8") {
  const all = [];
  for await (const { lines } of readRecords(sourceOf(text, encoding, 3), encoding)) all.push(...lines);

  return all;
}

describe("a list's encoding", () => {
  const text = "記号,番号\r\n髙﨑,１２３\r\n";

  it.each([
    ["utf-8", Buffer.from(text), { encoding: "utf-8", hasMark: false }],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), { encoding: "utf-8", hasMark: true }],
    ["CP932", iconv.encode(text, "cp932"), { encoding: "cp932", hasMark: false }],
    [
      "CP932 with a broken letter",
      Buffer.concat([iconv.encode(text, "cp932"), Buffer.from([0x82])]),
      { encoding: "cp932" },
    ],
    ["nothing but ASCII", Buffer.from("a,b\n"), { encoding: "utf-8" }],
  ])("is found: %s", async (_what, bytes, expected) => {
    expect(await inspect(sourceOf(bytes, "utf-8", 3))).toMatchObject({ kind: "ok", ...expected });
  });

  it.each([
    ["utf16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["utf16", Buffer.from(text, "utf16le")],
    ["utf16", Buffer.from(text, "utf16le").swap16()],
    ["unknownEncoding", Buffer.from("\u001b$B5-9f\u001b(B,1\n")],
    ["workbook", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14])],
    ["empty", Buffer.alloc(0)],
    ["unknownEncoding", Buffer.from(Array.from({ length: 3000 }, (_, n) => (n % 2 ? 0xff : 0x80)))],
  ])("%s is refused by name", async (kind, bytes) => {
    expect(await inspect(sourceOf(bytes))).toEqual({ kind });
  });
});

describe("a list's records", () => {
  it("carry the line on which they begin, over quotes, line ends and blank lines", async () => {
    expect(await records('\ufeffa,b\r\n"c\nd","e ""f"""\r\n\r\ng,h')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["c\nd", 'e "f"'] },
      { line: 4, cells: [""] },
      { line: 5, cells: ["g", "h"] },
    ]);
  });

  it("are told apart by semicolons in a list of other settings, under a title too", async () => {
    expect(await records('名簿\n"a";"b, c"\n"1";"2;3"\n')).toMatchObject([
      { cells: ["名簿"] },
      { cells: ["a", "b, c"] },
      { cells: ["1", "2;3"] },
    ]);
  });

  it("are told apart by tabs in a list that was saved as text", async () => {
    expect(await records("a\tb\n1\t2\n")).toMatchObject([{ cells: ["a", "b"] }, { cells: ["1", "2"] }]);
  });

  it.each(["", "\u001a", "\u001a\r\n", "\u001a".repeat(70), "\0".repeat(70)])(
    "are read in CP932, whatever letters the pieces cut, and end at an old machine's mark: %j",
    async (mark) => {
      const only = [{ line: 1, cells: ["髙﨑", "ｶﾅ"] }];
      expect(await records(`髙﨑,ｶﾅ${mark}`, "cp932")).toEqual(only);
      expect((await records(`髙﨑,ｶﾅ\r\n${mark}`, "cp932"))[0]).toEqual(only[0]);
    },
  );

  it("end where any machine ends a line, also in a file that was put together of several", async () => {
    const lines = await records("a,b\r\nc,d\ne,f\rg,h\r\r\ni,j");

    expect(lines.filter(({ cells }) => cells.length > 1)).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["c", "d"] },
      { line: 3, cells: ["e", "f"] },
      { line: 4, cells: ["g", "h"] },
      { line: 6, cells: ["i", "j"] },
    ]);
  });

  it("end with an error where a quote is never closed", async () => {
    const text = `a,b\n1,2\n"3,4\n${"5,6\n".repeat(40_000)}`;

    await expect(records(text)).rejects.toThrow(BrokenQuote);
  });
});

describe("a list that is written", () => {
  it.each(["=1+1", "+81", "-5", "@x", "\tx", "＝1"])("has no live formula: %j", (cell) => {
    expect(csvLine(["a", cell])).toBe(`a,'${cell}\r\n`);
  });

  it("quotes what would break it, and is in the encoding of the other", () => {
    expect(csvLine(['a"b', "c,d", 5])).toBe('"a""b","c,d",5\r\n');
    expect(textEncoder("cp932")("髙", true)).toEqual(Buffer.from([0xfb, 0xfc]));
    expect(textEncoder("utf-8")("髙", true).toString()).toBe("\ufeff髙");
  });
});

describe("the day of a list", () => {
  it.each([
    ["members-20261101.csv", "2026-11-01"],
    ["会員_2026-11-01.csv", "2026-11-01"],
    ["R081101.csv", "2026-11-01"],
    ["members.csv", null],
    ["06139497.csv", null],
    ["20261399.csv", null],
  ])("by the name %s is %s", (name, day) => {
    expect(dateInName(name)).toBe(day);
  });
});
