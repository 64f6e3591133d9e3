import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RuleFileWatch, watchRuleFile } from "@/lib/maintenance/rules-in-force";
import { problemLines } from "@/lib/maintenance/words/problem-words";
import { japan } from "@/tests/support/closing-rules";
import { saying, words } from "@/tests/support/words";

const AT_NINE = "monthly:\n  - day: 25\n    start: 21:00\n    end: 24:00\n";
const AT_EIGHT = AT_NINE.replace("21:00", "20:00");
const BROKEN = AT_NINE.replace("21:00", "9pm");
const half = japan("2026-11-25 20:30");

let folder: string;
let file: string;
let told: number[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rule-file-"));
  file = path.join(folder, "maintenance.yaml");
  told = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

function watch(text: string): RuleFileWatch {
  writeFileSync(file, text);

  return watchRuleFile(file, (problems) => told.push(problems.length));
}

/** A change counts when it was seen twice alike. */
function lookTwice(watched: RuleFileWatch): void {
  watched.look();
  watched.look();
}

describe("the file of closing times", () => {
  it("is in force as it stands at the start", () => {
    expect(watch(AT_NINE).windowAt(half)).toBeNull();
    expect(watch(AT_EIGHT).windowAt(half)).not.toBeNull();
  });

  it("that is broken at the start is refused with every problem", () => {
    expect(() => watch(BROKEN)).toThrow(/maintenance\.yaml.*3行目.*start.*9pm/);
  });

  it("that is not there at the start is refused", () => {
    expect(() => watchRuleFile(path.join(folder, "none.yaml"), () => undefined)).toThrow(/none\.yaml/);
  });

  it("goes into force when it changes, and is told once", () => {
    const watched = watch(AT_NINE);
    writeFileSync(file, AT_EIGHT);
    lookTwice(watched);
    lookTwice(watched);

    expect(watched.windowAt(half)).not.toBeNull();
    expect(watched.rules().monthly[0]?.start).toBe(20 * 60);
    expect(told).toEqual([0]);
  });

  it("is not read while it is being written", () => {
    const watched = watch(AT_NINE);
    writeFileSync(file, "");
    watched.look();
    writeFileSync(file, AT_EIGHT.slice(0, 20));
    watched.look();
    writeFileSync(file, AT_EIGHT);
    lookTwice(watched);

    expect(told).toEqual([0]);
    expect(watched.windowAt(half)).not.toBeNull();
  });

  it.each([
    ["broken", () => writeFileSync(file, BROKEN)],
    ["emptied", () => writeFileSync(file, "")],
    ["removed", () => rmSync(file)],
  ])("stays in force as it was while it is %s, until it is mended", (_title, harm) => {
    const watched = watch(AT_EIGHT);
    harm();
    lookTwice(watched);

    expect(watched.windowAt(half)).not.toBeNull();
    expect(watched.problems()).toHaveLength(1);

    writeFileSync(file, AT_NINE);
    lookTwice(watched);

    expect(watched.windowAt(half)).toBeNull();
    expect(watched.problems()).toEqual([]);
    expect(told).toEqual([1, 0]);
  });

  it("is told once more when the mended text is the old one", () => {
    const watched = watch(AT_NINE);
    writeFileSync(file, BROKEN);
    lookTwice(watched);
    writeFileSync(file, AT_NINE);
    lookTwice(watched);

    expect(watched.problems()).toEqual([]);
  });

  it.each([
    [
      "Shift_JIS",
      Buffer.concat([Buffer.from(AT_NINE), Buffer.from([0x23, 0x93, 0x5f, 0x8c, 0x9f])]),
      "UTF-8",
    ],
    ["UTF-16", Buffer.from(`\ufeff${AT_NINE}`, "utf16le"), "UTF-16"],
    ["UTF-16 without a mark", Buffer.from(AT_NINE, "utf16le"), "UTF-16"],
  ])("saved as %s is refused in one sentence, and the last good one stays", (_encoding, bytes, told) => {
    const watched = watch(AT_NINE);
    writeFileSync(file, bytes);
    lookTwice(watched);

    expect(watched.rules().monthly[0]?.start).toBe(21 * 60);
    const [line = "", ...more] = problemLines(file, watched.problems());
    expect(line).toContain(told);
    expect(line).toContain("メモ帳では");
    expect(line).not.toContain("行目");
    expect(more).toEqual([]);
  });

  it("cut off in the middle of a letter is told as what it is", () => {
    const watched = watch(AT_NINE);
    writeFileSync(file, Buffer.from(`${AT_NINE}# \u9589`).subarray(0, -1));
    lookTwice(watched);

    const { problemOfFile, problems } = words.ja.maintenance;
    const told = saying(problemOfFile, { file, sentence: problems.cutOff });
    expect(problemLines(file, watched.problems()).join("\n")).toMatch(told);
    expect(watched.rules().monthly[0]?.start).toBe(21 * 60);
  });

  it("saved as UTF-8 with a mark goes into force", () => {
    const watched = watch(AT_NINE);
    writeFileSync(file, `\ufeff${AT_EIGHT}`);
    lookTwice(watched);

    expect(watched.problems()).toEqual([]);
    expect(watched.rules().monthly[0]?.start).toBe(20 * 60);
  });

  it("that is gone is told as gone", () => {
    const watched = watch(AT_NINE);
    rmSync(file);
    lookTwice(watched);

    expect(problemLines(file, watched.problems())).toEqual([expect.stringContaining("ファイルがありません")]);
  });
});
