import { type MonthlyRule, noRules, type Rules } from "@/lib/maintenance/schedule/rules";
import { createSchedule, type MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";

const HOUR = 60;

/** The manual's rule: the 25th, 21:00 to 24:00, moved earlier. */
export function monthlyRule(given: Partial<MonthlyRule> = {}): MonthlyRule {
  return { day: 25, start: 21 * HOUR, end: 24 * HOUR, onHoliday: "earlier", reason: null, ...given };
}

export function scheduleOf(given: Partial<Rules>) {
  return createSchedule({ ...noRules, ...given });
}

/** 2029-02-22 21:00 in Japan. */
export function japan(text: string): Date {
  return new Date(`${text.replace(" ", "T")}+09:00`);
}

/** A window as it reads on a clock in Japan: "2029-02-22 21:00 – 2029-02-23 00:00". */
export function span({ start, end }: Pick<MaintenanceWindow, "start" | "end">): string {
  const face = (at: Date) =>
    new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

  return `${face(start)} – ${face(end)}`;
}

/** Every window of the months from `first` to `last`, as they read on a clock. */
export function spans(given: Partial<Rules>, first: string, last: string): string[] {
  const [year = 0, month = 0] = last.split("-").map(Number);
  const end = new Date(Date.UTC(year, month, 1) - 9 * 3_600_000);

  return scheduleOf(given)
    .windowsBetween(japan(`${first}-01 00:00`), end)
    .map(span);
}
