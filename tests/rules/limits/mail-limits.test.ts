import { expect, it } from "vitest";
import { mailWait, nextMailMinute } from "@/lib/limits/mail-limits";

const now = new Date("2026-11-22T20:00:00+09:00");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);

it.each([
  ["no mail yet", [], null],
  ["one mail 59 seconds ago", [59], 1],
  ["one mail exactly a minute ago", [60], null],
  ["four mails this hour", [61, 200, 300, 400], null],
  ["five mails, the fifth 59 minutes 59 seconds ago", [61, 200, 300, 400, 3599], 1],
  ["five mails, the fifth exactly an hour ago", [61, 200, 300, 400, 3600], null],
  [
    "ten mails today, the tenth a second short of a day ago",
    [3700, 7000, 9000, 9100, 9200, 9300, 9400, 9500, 9600, 86_399],
    1,
  ],
  [
    "ten mails, the tenth exactly a day ago",
    [3700, 7000, 9000, 9100, 9200, 9300, 9400, 9500, 9600, 86_400],
    null,
  ],
  ["several limits at once: the longest wait counts", [10, 20, 30, 40, 50], 3550],
])("%s", (_title, secondsAgo, wait) => {
  expect(mailWait(secondsAgo.map(ago), now)).toEqual(wait === null ? null : inSeconds(wait));
});

it.each([
  ["one mail 59 seconds ago", [59], 1],
  ["nine mails this hour", [61, 70, 80, 90, 100, 110, 120, 130, 140], null],
  [
    "ten mails this hour, the tenth 59 minutes 59 seconds ago",
    [61, 70, 80, 90, 100, 110, 120, 130, 140, 3599],
    1,
  ],
  [
    "ten mails today, the newest an hour ago",
    [3600, 7000, 9000, 9100, 9200, 9300, 9400, 9500, 9600, 9700],
    null,
  ],
])("%s, from a browser that the account knows", (_title, secondsAgo, wait) => {
  expect(mailWait(secondsAgo.map(ago), now, true)).toEqual(wait === null ? null : inSeconds(wait));
});

it.each([
  ["2026-11-22T14:05:00.000+09:00", "2026-11-22T14:06:00+09:00"],
  ["2026-11-22T14:05:00.001+09:00", "2026-11-22T14:07:00+09:00"],
  ["2026-11-22T14:05:59.999+09:00", "2026-11-22T14:07:00+09:00"],
  ["2026-11-22T23:59:30.000+09:00", "2026-11-23T00:01:00+09:00"],
])("after a mail at %s the next one may be caused from %s on", (requestedAt, minute) => {
  expect(nextMailMinute(new Date(requestedAt))).toEqual(new Date(minute));
});

it("whoever comes back at that minute is not told to wait", () => {
  const requestedAt = new Date("2026-11-22T14:05:59.999+09:00");

  expect(mailWait([requestedAt], nextMailMinute(requestedAt))).toBeNull();
});
