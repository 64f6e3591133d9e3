import { HOLIDAYS_KNOWN_UNTIL } from "@/lib/calendar/holidays";
import { instantOf } from "@/lib/calendar/japan-day";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { becauseWords, movedSentence } from "@/lib/maintenance/words/because-words";
import { clockFaces, endWords, isOneDay, windowWords } from "@/lib/maintenance/words/window-words";

const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** A window for scripts; times carry Japan's offset. */
export function asJson(window: MaintenanceWindow, locale: Locale) {
  const { start, end, nominalDate, movedEarlier, reason } = window;
  const because = becauseWords(window, locale);
  const facts = { start: japanTime(start), end: japanTime(end), nominalDate, movedEarlier, because };

  return reason ? { ...facts, reason } : facts;
}

export function asLines(windows: MaintenanceWindow[], locale: Locale): string {
  if (windows.length === 0) return translatorFor(locale)("cli.maintenance.none");

  return windows.map((window) => asLine(window, locale)).join("\n");
}

/** Whether the portal is open, and what comes next. */
export function asSentence(
  current: MaintenanceWindow | null,
  next: MaintenanceWindow | null,
  locale: Locale,
): string {
  const t = translatorFor(locale);
  if (current) return t("cli.maintenance.closed", { end: endWords(current, locale) });

  return next
    ? t("cli.maintenance.openUntil", { window: windowWords(next, locale) })
    : t("cli.maintenance.open");
}

/** Beyond the table's end only Saturdays, Sundays and own holidays move a closing: whoever reads on is told. */
export function horizonWarning(end: Date, locale: Locale): string | null {
  if (end <= instantOf(HOLIDAYS_KNOWN_UNTIL, 24 * 60)) return null;

  return translatorFor(locale)("cli.maintenance.horizon", { date: HOLIDAYS_KNOWN_UNTIL });
}

export function asLine(window: MaintenanceWindow, locale: Locale): string {
  const t = translatorFor(locale);
  const { start, end } = clockFaces(window);
  const from = t("cli.maintenance.dayTime", { at: instantOf(start.day, 0), time: start.time });
  const to = isOneDay(window)
    ? end.time
    : t("cli.maintenance.dayTime", { at: instantOf(end.day, 0), time: end.time });
  const span = t("cli.maintenance.span", { from, to });

  return [span, movedSentence(window, locale), window.reason?.[locale]].filter(Boolean).join("  ");
}

function japanTime(at: Date): string {
  return new Date(at.getTime() + JAPAN_OFFSET_MS).toISOString().replace(".000Z", "+09:00");
}
