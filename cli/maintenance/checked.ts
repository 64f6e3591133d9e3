import { addMonths, instantOf, japanDate, monthOf } from "@/lib/calendar/japan-day";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { parseRuleFile } from "@/lib/maintenance/rule-file/parse-rules";
import type { Rules } from "@/lib/maintenance/schedule/rules";
import { createSchedule, type MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { readTextFile } from "@/lib/platform/text-file";
import { asLine, asLines } from "./output";

const MONTHS = 12;

/** A right file beside the path of the one in force. */
export type Checked = { file: string; rules: Rules; inForce: string };

type Changes = {
  windows: MaintenanceWindow[];
  added: MaintenanceWindow[];
  removed: MaintenanceWindow[];
  isCompared: boolean;
};

/** The closings of a year that a file makes, and which of them the file in force does not make, or makes besides. */
export function changes({ rules, inForce }: Checked, now: Date): Changes {
  const windows = windowsOf(rules, now);
  const current = parseRuleFile(readTextFile(inForce));
  if ("problems" in current) return { windows, added: [], removed: [], isCompared: false };

  const before = windowsOf(current.rules, now);
  return {
    windows,
    added: missingIn(before, windows),
    removed: missingIn(windows, before),
    isCompared: true,
  };
}

/** That the file is right, its closings, and what it would change. */
export function checkedWords(checked: Checked, now: Date, locale: Locale): string {
  const t = translatorFor(locale);
  const found = changes(checked, now);
  const marked = [
    ...found.added.map((window) => ({ window, mark: "+" })),
    ...found.removed.map((window) => ({ window, mark: "-" })),
  ].toSorted((one, other) => one.window.start.getTime() - other.window.start.getTime());
  const file = checked.inForce;
  const compared = found.isCompared
    ? marked.length > 0
      ? [
          t("cli.maintenance.compared", { file }),
          ...marked.map(({ window, mark }) => `${mark} ${asLine(window, locale)}`),
        ]
      : [t("cli.maintenance.same", { file })]
    : [t("cli.maintenance.notCompared", { file })];

  return [
    t("cli.maintenance.valid", { file: checked.file }),
    "",
    t("cli.maintenance.next", { months: MONTHS }),
    asLines(found.windows, locale),
    "",
    ...compared,
  ].join("\n");
}

function windowsOf(rules: Rules, now: Date): MaintenanceWindow[] {
  const end = instantOf(`${addMonths(monthOf(japanDate(now)), MONTHS)}-01`, 0);

  return createSchedule(rules).windowsBetween(now, end);
}

/** Equal are closings that begin and end together and give the same reason. */
function missingIn(known: MaintenanceWindow[], windows: MaintenanceWindow[]): MaintenanceWindow[] {
  const seen = new Set(known.map(nameOf));

  return windows.filter((window) => !seen.has(nameOf(window)));
}

function nameOf({ start, end, reason }: MaintenanceWindow): string {
  return JSON.stringify([start, end, reason]);
}
