export type SpreadsheetHabit =
  /** 1.23E+12: the last digits are lost. */
  | "scientific"
  /** 567.0 */
  | "decimal"
  /** 1,234 */
  | "thousands"
  /** A symbol such as 1-2 that became a day. */
  | "day"
  /** #N/A, #REF!, and the ##### of a narrow column. */
  | "errorValue"
  /** =A1+1: a formula that was saved instead of its value. */
  | "formula";

const habits: [SpreadsheetHabit, RegExp][] = [
  ["scientific", /^\d(\.\d+)?E\+?\d+$/i],
  ["decimal", /^\d+\.0+$/],
  ["thousands", /^\d{1,3}(,\d{3})+$/],
  ["day", /^(\d{1,2}\u6708\d{1,2}\u65e5|\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{1,2})$/],
  ["day", /^((19|20)\d\d\/)?\d{1,2}\/\d{1,2}$/],
  ["day", /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/],
  ["errorValue", /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|#+)$/],
  ["formula", /^=/],
];

/** What a spreadsheet made of the cell when it was saved, as far as that shows. Only named, never undone: digits may be gone. */
export function spreadsheetHabit(cell: string): SpreadsheetHabit | null {
  const text = cell.normalize("NFKC").trim();

  return habits.find(([, form]) => form.test(text))?.[0] ?? null;
}

/** The cell without the marks by which a spreadsheet is told to keep a text as it is: `="0567"` and `'0567`. */
export function withoutTextMarks(cell: string): string {
  return /^="(.*)"$/.exec(cell)?.[1] ?? (/^'[^']*$/.test(cell) ? cell.slice(1) : cell);
}
