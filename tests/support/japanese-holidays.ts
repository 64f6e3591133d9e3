/**
 * Holidays from the law alone (国民の祝日に関する法律, as it stands since 2020, with the moves of 2020 and 2021), and the
 * equinoxes from the usual approximation, good for 1980 to 2099. Shares nothing with the product or its table.
 */
export function holidaysByLaw(year: number): Set<string> {
  const named = new Set([
    ...fixedDays(year),
    ...happyMondays(year),
    ...movedForTheGames(year),
    ...equinoxes(year),
  ]);
  const between = [...named]
    .map((day) => shift(day, 1))
    .filter((day) => !named.has(day) && named.has(shift(day, 1)));
  const substitutes = [...named].filter((day) => weekday(day) === 0).map((day) => firstFree(day, named));

  return new Set([...named, ...between, ...substitutes]);
}

/** The closing day of a month: the 25th, or the nearest earlier day that is no Saturday, Sunday or holiday. */
export function closingDayByLaw(year: number, month: number): string {
  const holidays = holidaysByLaw(year);
  let day = dateOf(year, month, 25);
  while ([0, 6].includes(weekday(day)) || holidays.has(day)) day = shift(day, -1);

  return day;
}

function fixedDays(year: number): string[] {
  const days = ["01-01", "02-11", "02-23", "04-29", "05-03", "05-04", "05-05", "11-03", "11-23"];
  const mountain = year === 2020 || year === 2021 ? [] : ["08-11"];

  return [...days, ...mountain].map((day) => `${year}-${day}`);
}

function happyMondays(year: number): string[] {
  const always = [mondayOf(year, 1, 2), mondayOf(year, 9, 3)];
  if (year === 2020 || year === 2021) return always;

  return [...always, mondayOf(year, 7, 3), mondayOf(year, 10, 2)];
}

function movedForTheGames(year: number): string[] {
  if (year === 2020) return ["2020-07-23", "2020-07-24", "2020-08-10"];

  return year === 2021 ? ["2021-07-22", "2021-07-23", "2021-08-08"] : [];
}

function equinoxes(year: number): string[] {
  const days = (base: number) => Math.floor(base + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);

  return [dateOf(year, 3, days(20.8431)), dateOf(year, 9, days(23.2488))];
}

function mondayOf(year: number, month: number, count: number): string {
  const first = dateOf(year, month, 1);

  return shift(first, ((8 - weekday(first)) % 7) + 7 * (count - 1));
}

function firstFree(day: string, named: Set<string>): string {
  const next = shift(day, 1);

  return named.has(next) ? firstFree(next, named) : next;
}

function dateOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function shift(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

function weekday(day: string): number {
  return new Date(day).getUTCDay();
}
