const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** The calendar date in Japan at an instant, as YYYY-MM-DD. Japan has kept UTC+9 without summer time since 1952. */
export function japanDate(now: Date): string {
  return new Date(now.getTime() + JAPAN_OFFSET_MS).toISOString().slice(0, 10);
}
