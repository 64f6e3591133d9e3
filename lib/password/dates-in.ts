/** Years that a two-digit year may mean: of the Western centuries, and of the eras 明治 to 令和. */
const YEAR_BASES = [1900, 2000, 1867, 1911, 1925, 1988, 2018];

/**
 * Every date that somebody may have meant in a text, as YYYY-MM-DD: 19580403, 580403, S330403, 昭和33年4月3日,
 * 3/4/1958 and the like. It finds too many rather than too few; the caller knows which date matters.
 */
export function datesIn(text: string): Set<string> {
  const found = new Set<string>();
  const normal = text.normalize("NFKC").replaceAll("元", "1");
  for (const [a, b, c] of [...runs(normal), ...separated(normal)]) {
    for (const date of [...readings(a, b, c), ...readings(c, a, b), ...readings(c, b, a)]) found.add(date);
  }

  return found;
}

type Parts = [string, string, string];

/** Digits without a gap: each window of six or eight of them. */
function runs(text: string): Parts[] {
  const digits = [...text.matchAll(/\d{6,}/g)].map(([run]) => run);
  const windows = digits.flatMap((run) => [6, 8].flatMap((size) => windowsOf(run, size)));

  return windows.flatMap((window) => [cut(window, window.length - 4, 2), cut(window, 2, 2)]);
}

function windowsOf(run: string, size: number): string[] {
  return Array.from({ length: Math.max(0, run.length - size + 1) }, (_, start) =>
    run.slice(start, start + size),
  );
}

function cut(window: string, first: number, second: number): Parts {
  return [window.slice(0, first), window.slice(first, first + second), window.slice(first + second)];
}

/** Three numbers with something between them. */
function separated(text: string): Parts[] {
  const numbers = text.match(/\d+/g) ?? [];

  return numbers.slice(2).map((third, i) => [numbers[i] ?? "", numbers[i + 1] ?? "", third]);
}

function readings(year: string, month: string, day: string): string[] {
  if (month.length > 2 || day.length > 2) return [];
  const years = year.length === 4 ? [Number(year)] : year.length > 2 ? [] : yearsOf(Number(year));

  return years
    .map((full) => `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
    .filter((date) => isDate(date));
}

function yearsOf(twoDigits: number): number[] {
  return YEAR_BASES.map((base) => base + twoDigits);
}

function isDate(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`);

  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}
