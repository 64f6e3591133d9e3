import { expect, it } from "vitest";
import { readSubject, subjectQuestions } from "@/cli/mail/subject";
import { translatorFor } from "@/lib/i18n/translator";
import { hanako } from "@/tests/support/members/member";

const t = translatorFor("ja");
const account = "00000000-0000-4000-8000-000000000001";

it("whom a trace is about is asked for, the card only where neither ID nor address is known", () => {
  const asked = (who: string) =>
    subjectQuestions(undefined, t).filter(
      (question) => typeof question === "string" || question([who]) !== null,
    );

  expect(asked("")).toHaveLength(4);
  expect(asked(hanako.loginId)).toHaveLength(1);
  expect(subjectQuestions(account, t)).toEqual([]);
});

it.each([
  [["0010000005750", "", "", ""], { loginId: "0010000005750" }],
  [[" HANAKO@example.jp ", "", "", ""], { mailAddress: "HANAKO@example.jp" }],
  [["", "06139497", "12", "345"], { card: { insurerNumber: "06139497", symbol: "12", number: "345" } }],
])("%j is read as %j", (answers, subject) => {
  expect(readSubject(undefined, answers, t)).toEqual(subject);
});

it("an account that was found before needs no answers", () => {
  expect(readSubject(account, [], t)).toEqual({ accountId: account });
});
