/** What a spreadsheet takes for a formula, which it would carry out at opening. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const MUST_QUOTE = /[",\r\n]/;

/** One line of a CSV file. No cell is live: one that a spreadsheet would calculate gets an apostrophe in front. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number): string {
  const text = typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : String(cell);

  return MUST_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
