import { getLocale } from "next-intl/server";
import { japanDate } from "@/lib/calendar/japan-day";
import { clockWords, dateTimeWords } from "@/lib/i18n/format";

const MINUTE_MS = 60_000;

/** A moment as somebody says it at `now`: 14:05, with its day when that is another one. */
export async function momentInWords(at: Date, now: Date): Promise<string> {
  const words = japanDate(at) === japanDate(now) ? clockWords : dateTimeWords;

  return words(at, await getLocale());
}

/** From when something goes on. Seconds are not said: rounded up, so that coming back then works. */
export function fromInWords(at: Date, now: Date): Promise<string> {
  return momentInWords(new Date(Math.ceil(at.getTime() / MINUTE_MS) * MINUTE_MS), now);
}
