import { z } from "zod";
import { addMonths, MINUTES_PER_DAY, monthOf } from "@/lib/calendar/japan-day";
import { dayOff, moveOffDaysOff } from "@/lib/maintenance/schedule/move-off-holidays";
import type { Rules } from "@/lib/maintenance/schedule/rules";
import { nominalDay } from "@/lib/maintenance/schedule/windows";
import { says } from "./problem";
import { day, dayOfMonth, moment, month, text, time, yearlyDay } from "./values";

const words = section({ ja: text, en: text });
const reason = orNothing(words);
const optionalTime = orNothing(time);

const monthlyRule = section({
  day: dayOfMonth,
  start: time,
  end: time,
  onHoliday: z.preprocess(
    plain,
    z.enum(["earlier", "later", "same", "skip"], { error: says("onHoliday") }).default("earlier"),
  ),
  reason,
}).superRefine(endsAfterStart);

/** From 21:00 to 29:00 is one night; more than a day between start and end is no opening hours. */
const openingHours = section({ start: time, end: time, reason })
  .superRefine(endsAfterStart)
  .refine(({ start, end }) => end - start <= MINUTES_PER_DAY, { path: ["end"], error: says("openTooLong") });

const singleWindow = section({ start: moment, end: moment, reason }).refine(({ start, end }) => start < end, {
  path: ["end"],
  error: says("momentOrder"),
});

const override = section({ instead: day, date: day, start: optionalTime, end: optionalTime, reason });

export const rulesSchema = section({
  monthly: list(monthlyRule),
  openingHours: orNothing(openingHours),
  windows: list(singleWindow),
  skipMonths: list(month),
  overrides: list(override),
  holidays: list(section({ date: yearlyDay, name: text })),
  notHolidays: list(day),
}).superRefine((rules, context) => {
  rules.overrides.forEach((_, index) => {
    const message = overrideComplaint(rules, index);
    if (message) context.addIssue({ code: "custom", path: ["overrides", index, "instead"], message });
  });
}) satisfies z.ZodType<Rules>;

function overrideComplaint(rules: Rules, index: number): string | null {
  const { instead = "", date = "", start = null, end = null } = rules.overrides[index] ?? {};
  const rule = rules.monthly.find((each) => nominalDay(each, monthOf(instead)) === instead);
  if (!rule) return movedFrom(rules, instead) ?? says("overrideNothing", { date: instead });
  if (rules.skipMonths.includes(monthOf(instead)))
    return says("overrideSkipped", { month: monthOf(instead) });
  if (rules.overrides.findIndex((each) => each.instead === instead) < index)
    return says("overrideTwice", { date: instead });
  if ((start ?? rule.start) >= (end ?? rule.end)) return says("overrideTimes", { date });

  return null;
}

/** Whoever names the day a closing was moved to is told the day to name. */
function movedFrom(rules: Rules, date: string): string | null {
  const nominals = [-1, 0, 1].flatMap((step) =>
    rules.monthly.map((rule) => ({ rule, nominal: nominalDay(rule, addMonths(monthOf(date), step)) })),
  );
  const found = nominals.find(
    ({ rule, nominal }) =>
      dayOff(nominal, rules) && moveOffDaysOff(nominal, rule.onHoliday, rules)?.date === date,
  );

  return found ? says("overrideMoved", { date, nominal: found.nominal }) : null;
}

function endsAfterStart(
  { start, end }: { start: number; end: number },
  context: z.core.$RefinementCtx,
): void {
  if (start >= MINUTES_PER_DAY)
    context.addIssue({ code: "custom", path: ["start"], message: says("startTooLate") });
  else if (start >= end) context.addIssue({ code: "custom", path: ["end"], message: says("timeOrder") });
}

/** Unknown names are refused with the names there are: a misspelt key must not silently do nothing. */
function section<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? says("unknownKey", { known: Object.keys(shape).join(", ") })
        : says("notASection", { known: Object.keys(shape).join(", ") }),
  });
}

function list<Item extends z.ZodType>(item: Item) {
  return z.preprocess((given) => given ?? [], z.array(item, { error: says("notAList") }));
}

function plain(given: unknown): unknown {
  return typeof given === "string" ? given.normalize("NFKC").trim() : given;
}

function orNothing<Value extends z.ZodType>(value: Value) {
  return z.preprocess((given) => given ?? null, value.nullable());
}
