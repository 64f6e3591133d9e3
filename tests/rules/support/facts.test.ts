import { describe, expect, it } from "vitest";
import { factQuestions, readFacts } from "@/cli/members/facts";
import { sinceOf } from "@/cli/terminal/since";
import { translatorFor } from "@/lib/i18n/translator";

const t = translatorFor("ja");

describe("what is typed about a caller", () => {
  const read = (...answers: string[]) =>
    readFacts([...answers, ...Array(factQuestions(t).length).fill("")].slice(0, 7), t);

  it.each([
    [["００１００００００５７５０"], { loginId: "0010000005750" }],
    [["kari-abcde-fghj"], { provisionalUserId: "KARIABCDEFGHJ" }],
    [["", "hanako＠example.jp"], { mailAddress: "hanako@example.jp" }],
    [
      ["", "", "06139497", "１２３４", "567", "昭和33年4月3日", "女"],
      {
        card: { insurerNumber: "06139497", symbol: "1234", number: "567" },
        birthDate: "1958-04-03",
        sex: "female",
      },
    ],
    [
      ["0010000005750", "", "", "", "", "1958/4/3", "M"],
      { loginId: "0010000005750", birthDate: "1958-04-03", sex: "male" },
    ],
  ])("%j is read as a form reads it", (answers, facts) => {
    expect(readFacts([...answers, ...Array(7).fill("")].slice(0, 7), t)).toEqual({ facts });
  });

  it.each([
    ["an ID", "id", ["あ"]],
    ["an address", "mailAddress", ["", "hanako"]],
    ["a card without its number", "card", ["", "", "06139497", "1234"]],
    ["a birth date", "birthDate", ["0010000005750", "", "", "", "", "33.4.3"]],
    ["a sex", "sex", ["0010000005750", "", "", "", "", "", "x"]],
    ["a birth date alone", "nothing", ["", "", "", "", "", "1958-04-03"]],
    ["nothing", "nothing", []],
  ] as const)("%s that leads nowhere is told as that", (_what, problem, answers) => {
    expect(read(...answers)).toEqual({ problem: t(`cli.members.badFact.${problem}`) });
  });
});

describe("since when", () => {
  const now = new Date("2026-11-22T14:00:00+09:00");

  it.each([
    ["2026-11-20", "2026-11-20T00:00:00+09:00"],
    ["2026-11-20T21:30", "2026-11-20T21:30:00+09:00"],
    ["2026-11-20 21:30", "2026-11-20T21:30:00+09:00"],
    ["7d", "2026-11-15T14:00:00+09:00"],
    ["72h", "2026-11-19T14:00:00+09:00"],
  ])("%s is a moment in Japan", (text, moment) => {
    expect(sinceOf(text, now)).toEqual(new Date(moment));
  });

  it.each(["", "yesterday", "0d", "2026-02-30", "2026-11-20T24:00", "99999d"])("%j is none", (text) => {
    expect(sinceOf(text, now)).toBeNull();
  });
});
