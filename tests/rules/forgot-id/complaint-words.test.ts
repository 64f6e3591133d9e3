import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { identityDetails } from "@/lib/forgot-id/identity-details";
import { parseForm } from "@/lib/forms/parse-form";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";

/** What the screen says about a birth date. */
function sentence(locale: Locale, [era = "", year = "", month = "", day = ""]: string[]): string | undefined {
  const parsed = parseForm(identityDetails("2026-11-22"), { era, year, month, day });
  const complaint = parsed.status === "refused" ? parsed.complaints.birthDate : undefined;
  const say = createTranslator({ locale, messages: catalogues[locale], namespace: "errors" }) as (
    key: string,
    values?: Record<string, string | number>,
  ) => string;

  return complaint && say(complaint.key, complaint.values);
}

describe("what a member reads about a birth date", () => {
  it.each([
    [
      "showa 64 2 1",
      "生年月日をもう一度お確かめください。昭和は64年1月7日までです。平成元年2月1日ではありませんか。",
    ],
    [
      "heisei 31 6 1",
      "生年月日をもう一度お確かめください。平成は31年4月30日までです。令和元年6月1日ではありませんか。",
    ],
    [
      "heisei 元 1 7",
      "生年月日をもう一度お確かめください。平成は元年1月8日からです。昭和64年1月7日ではありませんか。",
    ],
    ["heisei 99 6 1", "生年月日をもう一度お確かめください。平成は31年4月30日までです。"],
    ["showa 1958 4 3", "生年月日の年に西暦が入っています。昭和33年4月3日ではありませんか。"],
    ["showa 1958 4 31", "生年月日の年に西暦が入っています。「西暦」を選ぶか、元号の年を入力してください。"],
    ["showa 33 4 31", "生年月日をもう一度お確かめください。昭和33年4月31日という日はありません。"],
    ["seireki 1958 4 31", "生年月日をもう一度お確かめください。西暦1958年4月31日という日はありません。"],
    ["showa 33 13 1", "生年月日の月は、1から12までの数字で入力してください。"],
    ["showa 33 0 1", "生年月日の月は、1から12までの数字で入力してください。"],
    ["reiwa 33 4 3", "生年月日をもう一度お確かめください。令和33年4月3日は、まだ来ていない日です。"],
    ["showa 33 x 3", "生年月日の月は、数字だけで入力してください。"],
    ["showa  4 ", "生年月日の「年」「日」がまだ空いています。続けて入力してください。"],
  ])("%s: %s", (typed, words) => {
    expect(sentence("ja", typed.split(" "))).toBe(words);
  });

  it.each([
    [
      "showa 64 2 1",
      "Check the date of birth. Showa ended on January 7 of its year 64. Did you mean February 1, Heisei 1?",
    ],
    ["heisei 99 6 1", "Check the date of birth. Heisei ended on April 30 of its year 31."],
    [
      "heisei 1 1 7",
      "Check the date of birth. Heisei began on January 8 of its year 1. Did you mean January 7, Showa 64?",
    ],
    ["showa 1958 4 3", "The year of birth is a Western year. Did you mean April 3, Showa 33?"],
    ["showa 33 4 31", "Check the date of birth. There is no such day as April 31, Showa 33."],
    ["showa 33 13 1", "Enter the month of birth as a number from 1 to 12."],
    ["seireki 1958 4 31", "Check the date of birth. There is no such day as April 31, 1958."],
    ["reiwa 33 4 3", "Check the date of birth. April 3, Reiwa 33 has not come yet."],
    ["showa  4 3", "The date of birth is not complete. Please also enter the year."],
    ["showa   3", "The date of birth is not complete. Please also enter the year and the month."],
    [" 33  ", "The date of birth is not complete. Please also enter the era, the month and the day."],
  ])("%s: %s", (typed, words) => {
    expect(sentence("en", typed.split(" "))).toBe(words);
  });
});
