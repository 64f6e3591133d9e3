import { nameKey } from "../mapping/column-names";
import type { Layout } from "../mapping/mapping";
import { type Problem, problem } from "./problem";

/** What rows of a list look like: `header` is null where it has none, and then its first row tells how many cells there are. */
export type RowForm = Pick<Extract<Layout, { kind: "ok" }>, "places" | "header"> & { columns: number };

/** What a line that adds up calls itself, with or without the sum behind it. */
const TOTALS =
  /^(\u7dcf?\u5408?\u8a08|\u5c0f\u8a08|(\u30c7\u30fc\u30bf)?\u7dcf?(\u4ef6|\u4eba|\u884c)?\u6570|\u4ee5\u4e0a|(sub|grand)?total)\d*[\u4ef6\u4eba\u540d\u884c]?$/;

/**
 * The one thing to say of a row that is no member's: cells have moved, the header stands there once more, or somebody has
 * added up. Null of a row to read, and of one without anything in it.
 */
export function oddRow(cells: string[], { columns, header, places }: RowForm): Problem | null {
  if (cells.length > columns && cells.slice(columns).some(isFilled)) {
    const reason = cells.some((cell) => cell.includes("\n")) ? "quoteOpen" : "columnCount";
    return problem("row", "", reason, String(cells.length));
  }
  const at = (field: keyof typeof places) => (cells[places[field] ?? -1] ?? "").trim();
  if (at("sex") !== "" && at("birthDate") !== "")
    return header && isSame(cells, header, places) ? problem("row", "", "headerAgain") : null;
  if (cells.some((cell) => TOTALS.test(nameKey(cell)))) return problem("row", "", "totals");
  const isNobody = [at("sex"), at("birthDate"), at("number"), at("memberCode")].every((cell) => cell === "");

  return isNobody && cells.some(isFilled) ? problem("row", "", "nobody") : null;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}

function isSame(cells: string[], header: string[], places: RowForm["places"]): boolean {
  return Object.values(places).every((place) => cells[place] === header[place]);
}
