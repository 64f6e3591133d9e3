import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRules } from "@/lib/maintenance/rule-file/parse-rules";
import { noRules, type Rules } from "@/lib/maintenance/schedule/rules";
import { createSchedule } from "@/lib/maintenance/schedule/schedule";
import { problemLines } from "@/lib/maintenance/words/problem-words";
import { japan, monthlyRule, span } from "@/tests/support/closing-rules";

const shipped = readFileSync("config/maintenance.yaml", "utf8");
const MONTHLY = "monthly:\n  - day: 25\n    start: 21:00\n    end: 24:00\n";

function rulesOf(text: string): Rules {
  const parsed = parseRules(text);
  if ("problems" in parsed) throw new Error(problemLines("x", parsed.problems).join("\n"));

  return parsed.rules;
}

/** "line path key" of every problem. */
function problemsOf(text: string): string[] {
  const parsed = parseRules(text);

  return "problems" in parsed ? parsed.problems.map(({ line, path, key }) => `${line} ${path} ${key}`) : [];
}

describe("the file as it is shipped", () => {
  it("closes on the 25th from 21:00 to 24:00, moved earlier", () => {
    expect(rulesOf(shipped)).toEqual({ ...noRules, monthly: [monthlyRule()] });
  });

  it("has samples that are right when their marks are taken off", () => {
    const isSample = /^# +(- )?(\w+:|\d\d)/;
    const text = shipped
      .split("\n")
      .filter((line) => !/^\w+: \[\]$/.test(line))
      .map((line) => (isSample.test(line) ? line.slice(2) : line))
      .join("\n");
    const rules = rulesOf(text);

    expect(rules.openingHours).toEqual({ start: 6 * 60, end: 24 * 60, reason: null });
    expect(rules.windows.map(span)).toEqual(["2026-12-31 22:00 – 2027-01-03 06:00"]);
    expect(rules.skipMonths).toEqual(["2026-12"]);
    expect(rules.overrides[0]).toMatchObject({ instead: "2027-03-25", date: "2027-03-18", start: 20 * 60 });
    expect(rules.holidays.map(({ date }) => date)).toEqual(["12-29", "2027-06-01"]);
    expect(rules.notHolidays).toEqual(["2027-05-04"]);
  });
});

describe("what administrators type is understood", () => {
  it("in full width, with slashes, without zeros", () => {
    const text =
      "monthly:\n  - day: ２５\n    start: ９：００\n    end: 24:00\nskipMonths:\n  - 2026/1\nnotHolidays:\n  - 2026/5/4\n";

    expect(rulesOf(text)).toMatchObject({
      monthly: [{ day: 25, start: 9 * 60, end: 24 * 60 }],
      skipMonths: ["2026-01"],
      notHolidays: ["2026-05-04"],
    });
  });

  it("with a space and full-width letters behind a value", () => {
    const [rule] = rulesOf(`${MONTHLY.replace("21:00", "２１：００　")}    onHoliday: ｓｋｉｐ　\n`).monthly;

    expect(rule).toMatchObject({ start: 21 * 60, onHoliday: "skip" });
  });

  it("with full-width marks where they are text", () => {
    const reason = "    reason:\n      ja: 点検：　－\n      en: Check\n";
    expect(rulesOf(`${MONTHLY}${reason}`).monthly[0]?.reason?.ja).toBe("点検：　－");
  });

  it("with empty sections", () => {
    expect(rulesOf("monthly:\nwindows:\nopeningHours:\n")).toEqual(noRules);
  });

  it("with hours of the night after", () => {
    const rules = rulesOf("monthly:\n  - day: 25\n    start: 22:00\n    end: 29:00\n");
    const window = createSchedule(rules).nextWindow(japan("2026-11-01 00:00"));

    expect(window && span(window)).toBe("2026-11-25 22:00 – 2026-11-26 05:00");
  });
});

describe("what is wrong is told by line, key and remedy", () => {
  it.each([
    ["an empty file", "", ["1  empty"]],
    ["comments alone", "# nothing\n", ["1  empty"]],
    ["a list for a file", "- 1\n", ["1  empty"]],
    ["a tab", "monthly:\n\t- day: 25\n", ["2  tab"]],
    ["a full-width space", "monthly:\n　- day: 25\n", ["2  fullWidthSpace"]],
    ["a full-width colon", "monthly:\n  - day：25\n", ["2  fullWidthColon"]],
    ["a full-width colon before a time", MONTHLY.replace("start: 21", "start：21"), ["3  fullWidthColon"]],
    ["a full-width colon and space", MONTHLY.replace("start: 21", "start：　21"), ["3  fullWidthSpace"]],
    ["a full-width space behind a colon", MONTHLY.replace("start: 21", "start:　21"), ["3  fullWidthSpace"]],
    ["a full-width space before a key", MONTHLY.replace("    start", "　　start"), ["3  fullWidthSpace"]],
    ["a tab before a key", MONTHLY.replace("    start", "\tstart"), ["3  tab"]],
    ["no space behind a colon", MONTHLY.replace("start: 21", "start:21"), ["3  colonWithoutSpace"]],
    ["a full-width dash", MONTHLY.replace("- day", "－ day"), ["2  fullWidthDash"]],
    ["a full-width hash", `＃ 9月\n${MONTHLY}`, ["1  fullWidthHash"]],
    [
      "two wrong marks, each once",
      MONTHLY.replace("start: 21", "start：21").replace("end: 24", "end：24"),
      ["3  fullWidthColon", "4  fullWidthColon"],
    ],
    ["an indentation that fits nowhere", MONTHLY.replace("    start", "   start"), ["3  yaml"]],
    ["a key twice", "monthly: []\nmonthly: []\n", ["2  keyTwice"]],
    ["a quotation mark that never closes", 'monthly: "\n', ["2  yaml"]],
    ["a misspelt key", `${MONTHLY}    on_holiday: earlier\n`, ["5 monthly › 1 › on_holiday unknownKey"]],
    ["an unknown section", "month: []\n", ["1 month unknownKey"]],
    ["a rule without its dash", "monthly:\n  day: 25\n", ["1 monthly notAList"]],
    ["a number for a rule", "monthly:\n  - 25\n", ["2 monthly › 1 notASection"]],
    ["no end", "monthly:\n  - day: 25\n    start: 21:00\n", ["2 monthly › 1 › end missing"]],
    ["a time that is none", MONTHLY.replace("21:00", "21:60"), ["3 monthly › 1 › start time"]],
    ["a time as a number", MONTHLY.replace("21:00", "2100"), ["3 monthly › 1 › start time"]],
    ["a time past two days", MONTHLY.replace("24:00", "48:01"), ["4 monthly › 1 › end time"]],
    ["an end before the start", MONTHLY.replace("24:00", "5:00"), ["4 monthly › 1 › end timeOrder"]],
    ["an end at the start", MONTHLY.replace("24:00", "21:00"), ["4 monthly › 1 › end timeOrder"]],
    [
      "a start on the next day",
      MONTHLY.replace("21:00", "24:00").replace("end: 24:00", "end: 25:00"),
      ["3 monthly › 1 › start startTooLate"],
    ],
    ["a day 0", MONTHLY.replace("25", "0"), ["2 monthly › 1 › day dayOfMonth"]],
    ["a day 32", MONTHLY.replace("25", "32"), ["2 monthly › 1 › day dayOfMonth"]],
    ["an unknown move", `${MONTHLY}    onHoliday: before\n`, ["5 monthly › 1 › onHoliday onHoliday"]],
    [
      "a reason in one language",
      `${MONTHLY}    reason:\n      ja: 点検\n`,
      ["5 monthly › 1 › reason › en missing"],
    ],
    ["a date that is none", "notHolidays:\n  - 2026-02-29\n", ["2 notHolidays › 1 date"]],
    ["a month that is none", "skipMonths:\n  - 2026-13\n", ["2 skipMonths › 1 month"]],
    [
      "a day of the year that is none",
      "holidays:\n  - date: 02-30\n    name: 休\n",
      ["2 holidays › 1 › date yearlyDate"],
    ],
    [
      "a moment without time",
      "windows:\n  - start: 2026-12-31\n    end: 2027-01-01 5:00\n",
      ["2 windows › 1 › start moment"],
    ],
    [
      "a window that ends before it starts",
      "windows:\n  - start: 2026-12-31 5:00\n    end: 2026-12-31 4:00\n",
      ["3 windows › 1 › end momentOrder"],
    ],
    [
      "opening hours of 25 hours",
      "openingHours:\n  start: 0:00\n  end: 25:00\n",
      ["3 openingHours › end openTooLong"],
    ],
    [
      "an override of nothing",
      `${MONTHLY}overrides:\n  - instead: 2027-03-24\n    date: 2027-03-18\n`,
      ["6 overrides › 1 › instead overrideNothing"],
    ],
    [
      "an override of the moved day",
      `${MONTHLY}overrides:\n  - instead: 2029-02-22\n    date: 2029-02-21\n`,
      ["6 overrides › 1 › instead overrideMoved"],
    ],
    [
      "an override of a skipped month",
      `${MONTHLY}skipMonths: [2027-03]\noverrides:\n  - instead: 2027-03-25\n    date: 2027-03-18\n`,
      ["7 overrides › 1 › instead overrideSkipped"],
    ],
    [
      "an override twice",
      `${MONTHLY}overrides:\n  - instead: 2027-03-25\n    date: 2027-03-18\n  - instead: 2027-03-25\n    date: 2027-03-17\n`,
      ["8 overrides › 2 › instead overrideTwice"],
    ],
    [
      "an override that ends before it starts",
      `${MONTHLY}overrides:\n  - instead: 2027-03-25\n    date: 2027-03-18\n    end: 20:00\n`,
      ["6 overrides › 1 › instead overrideTimes"],
    ],
    [
      "several at once, in the order of lines",
      "monthly:\n  - day: 99\n    start: x\n    end: 24:00\nwindow: []\n",
      ["2 monthly › 1 › day dayOfMonth", "3 monthly › 1 › start time", "5 window unknownKey"],
    ],
  ])("%s", (_title, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it.each(["ja", "en"] as const)("in a sentence (%s)", (locale) => {
    const parsed = parseRules("monthly:\n  - day: 99\n    start: 21:00\n    end: 24:00\n    colour: red\n");
    const lines = "problems" in parsed ? problemLines("closing.yaml", parsed.problems, locale) : [];

    expect(lines[0]).toContain("closing.yaml");
    expect(lines[0]).toMatch(
      locale === "ja" ? /2行目 monthly › 1 › day.*1 から 31/ : /line 2, monthly › 1 › day.*1 to 31/,
    );
    expect(lines[1]).toMatch(/colour.*day, start, end, onHoliday, reason/);
  });
});
