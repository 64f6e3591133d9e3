import type { Reason } from "./problem";
import { spreadsheetHabit } from "./spreadsheet";

/** Most cells are nothing but a few digits, to which nothing has been done that shows. */
const DIGITS = /^\d*$/;
const UNDECODABLE = "\ufffd";
/** Letters that a society drew for itself: only its own computers know what they are. */
const OWN_LETTER = /[\ue000-\uf8ff]/;
/** What fills a field up on some machines, and stands between two others on the rest. */
const CONTROL = /(?!\s)\p{Cc}/u;

/** What a spreadsheet, a wrong encoding or an old machine has done to a cell. */
export function damageOf(cell: string): Reason | null {
  if (DIGITS.test(cell)) return null;
  if (cell.includes(UNDECODABLE)) return "undecodable";
  if (OWN_LETTER.test(cell)) return "ownLetter";

  return CONTROL.test(cell) ? "control" : spreadsheetHabit(cell);
}
