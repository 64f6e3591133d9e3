import { describe, expect, it } from "vitest";
import { becauseWords, movedSentence } from "@/lib/maintenance/words/because-words";
import { ruleSentences } from "@/lib/maintenance/words/rule-words";
import { endWords, openingWords, windowLines, windowWords } from "@/lib/maintenance/words/window-words";
import { japan, monthlyRule, scheduleOf } from "@/tests/support/closing-rules";

const HOUR = 60;
const evening = { start: japan("2026-11-25 21:00"), end: japan("2026-11-26 00:00") };
const newYear = { start: japan("2026-12-31 22:00"), end: japan("2027-01-03 06:00") };

describe("a window in words", () => {
  it("of one evening", () => {
    expect(windowWords(evening, "ja")).toBe("11月25日（水）21:00～24:00");
    expect(windowWords(evening, "en")).toBe("Wednesday, November 25, 21:00–24:00 (Japan time)");
    expect(windowLines(evening, "ja")).toEqual(["11月25日（水）", "21:00～24:00"]);
  });

  it("of several days", () => {
    expect(windowWords(newYear, "ja")).toBe("12月31日（木）22:00～1月3日（日）6:00");
    expect(windowWords(newYear, "en")).toBe(
      "Thursday, December 31, 22:00 to Sunday, January 3, 6:00 (Japan time)",
    );
  });

  it("its end at midnight is 24:00 of the day before, and people may come back at 0:00", () => {
    expect(endWords(evening, "ja")).toBe("11月25日（水）24:00");
    expect(openingWords(evening, "ja")).toBe("11月26日（木）0:00");
    expect(endWords(newYear, "ja")).toBe("1月3日（日）6:00");
  });
});

describe("the rules in words", () => {
  const sentence = (given: Parameters<typeof monthlyRule>[0], locale: "ja" | "en" = "ja") =>
    ruleSentences({ monthly: [monthlyRule(given)], openingHours: null }, locale)[0];

  it("are the manual's for the manual's rule", () => {
    expect(sentence({})).toBe(
      "毎月25日の21:00～24:00はメンテナンス作業のため利用できません（25日が土曜日・日曜日・祝祭日の場合は繰り上げとなります）。",
    );
  });

  it.each([
    [{ onHoliday: "same" as const }, "毎月25日の21:00～24:00はメンテナンス作業のため利用できません。"],
    [
      { day: "last" as const, onHoliday: "same" as const },
      "毎月末日の21:00～24:00はメンテナンス作業のため利用できません。",
    ],
    [
      { end: 29 * HOUR, onHoliday: "same" as const },
      "毎月25日の21:00～翌日5:00はメンテナンス作業のため利用できません。",
    ],
  ])("change with the rule %o", (given, expected) => {
    expect(sentence(given)).toBe(expected);
  });

  it("read well in English", () => {
    expect(sentence({}, "en")).toBe(
      "The site is closed for maintenance on day 25 of every month, 21:00–24:00 (Japan time). When that day is a Saturday, a Sunday or a public holiday, it closes on the nearest earlier working day instead.",
    );
  });

  it("tell opening hours", () => {
    const openingHours = { start: 6 * HOUR, end: 24 * HOUR, reason: null };

    expect(ruleSentences({ monthly: [], openingHours }, "ja")).toEqual([
      "毎日6:00～24:00にご利用いただけます。",
    ]);
  });
});

describe("why a closing moved", () => {
  const windowOf = (given: Parameters<typeof monthlyRule>[0], from: string) => {
    const window = scheduleOf({ monthly: [monthlyRule(given)] }).nextWindow(japan(`${from} 00:00`));
    if (!window) throw new Error("no window");

    return window;
  };

  it("names each day passed over", () => {
    const window = windowOf({}, "2029-02-01");

    expect(becauseWords(window, "ja")).toEqual(["25日は日曜", "24日は土曜", "23日は祝日（天皇誕生日）"]);
    expect(movedSentence(window, "ja")).toBe("25日は日曜、24日は土曜、23日は祝日（天皇誕生日）のため22日");
  });

  it("names the month where it is another", () => {
    expect(movedSentence(windowOf({ day: 1 }, "2026-12-02"), "ja")).toBe("1日は祝日（元日）のため12月31日");
  });

  it("is silent about a closing on its day", () => {
    expect(movedSentence(windowOf({}, "2026-11-01"), "ja")).toBeNull();
  });
});
