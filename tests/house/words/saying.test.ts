import { expect, it } from "vitest";
import { saying } from "@/tests/support/words";

const choice = "{day, select, today {本日} other {明日}} {window} は<nb>休みです。</nb>";
const year = "{year, plural, =1 {元} other {{year, number, ::group-off}}}年";

it.each<[sentence: string, given: Record<string, string | RegExp>, screen: string]>([
  ["{at} に<nb>期限が切れたため</nb>", {}, "理由：11月22日 に期限が切れたため"],
  ["（{count}分）", { count: "5" }, "（5分）"],
  [choice, {}, "本日 21:00 は休みです。"],
  [choice, { day: "tomorrow", window: /\d+:00/ }, "明日 21:00 は休みです。"],
  [year, { year: "1" }, "元年"],
  [year, { year: "31" }, "31年"],
])("%s with %o is found on the screen", (sentence, given, screen) => {
  expect(screen).toMatch(saying(sentence, given));
});

it.each<[sentence: string, given: Record<string, string | RegExp>, screen: string]>([
  ["{at} に<nb>期限が切れたため</nb>", {}, "11月22日 に一度開かれたため"],
  ["（{count}分）", { count: "5" }, "（50分）"],
  [choice, { day: "today" }, "明日 21:00 は休みです。"],
  [choice, { window: /\d+:00/ }, "本日 夜 は休みです。"],
  [year, { year: "1" }, "31年"],
])("%s with %o is another sentence than %s", (sentence, given, screen) => {
  expect(screen).not.toMatch(saying(sentence, given));
});
