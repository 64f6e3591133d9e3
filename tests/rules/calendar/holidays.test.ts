import { expect, it } from "vitest";
import { findHoliday, HOLIDAYS_KNOWN_UNTIL } from "@/lib/calendar/holidays";
import { addDays } from "@/lib/calendar/japan-day";
import { holidaysByLaw } from "@/tests/support/japanese-holidays";

const years = Array.from({ length: 31 }, (_, index) => 2020 + index);

it.each(years)("the holidays of %d are those of the law", (year) => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (findHoliday(day)) days.push(day);

  expect(days).toEqual([...holidaysByLaw(year)].sort());
});

it.each([
  ["a day between two holidays is one", "2032-09-21", "休日"],
  ["a holiday on a Sunday has a substitute", "2027-03-22", "春分の日 振替休日"],
  ["the emperor's birthday", "2029-02-23", "天皇誕生日"],
])("%s", (_title, day, name) => {
  expect(findHoliday(day)?.ja).toBe(name);
});

it("an ordinary day is none", () => {
  expect(findHoliday("2026-11-25")).toBeNull();
});

it("the table says until when it knows", () => {
  expect(HOLIDAYS_KNOWN_UNTIL >= "2050-12-31").toBe(true);
  expect(HOLIDAYS_KNOWN_UNTIL.slice(4)).toBe("-12-31");
});
