import type { Card } from "@/lib/identity/card";
import { inspect, type Source } from "../file/inspect";
import { readRecords } from "../file/records";
import type { ColumnWords } from "../mapping/column-names";
import { layoutOf, type Mapping } from "../mapping/mapping";
import { type MemberRow, memberRowReader } from "../row/member-row";

/** Somebody in a list, by what its owner calls them. */
export type ListedMember = { line: number; card: Card; memberCode: string | null };

export type ReadableList = {
  source: Source;
  mapping: Mapping;
  words: ColumnWords;
  insurerNumber: string;
  /** Today's date in Japan, "YYYY-MM-DD". */
  today: string;
};

/** The members of a list that was imported, once more from its beginning, some thousand at a time. */
export async function* listedMembers(list: ReadableList): AsyncGenerator<ListedMember[]> {
  const inspected = await inspect(list.source);
  if (inspected.kind !== "ok") return;
  let read: ((cells: string[]) => MemberRow) | null = null;
  for await (const { lines } of readRecords(list.source, inspected.encoding)) {
    let from = 0;
    if (!read) {
      const rows = lines.map(({ cells }) => cells);
      const layout = layoutOf(rows, list.words, list.mapping);
      if (layout.kind !== "ok") return;
      read = memberRowReader({ ...list, places: layout.places });
      from = layout.headerRows;
    }
    const readRow = read;
    yield lines.slice(from).flatMap(({ line, cells }) => {
      const row = readRow(cells);
      return row.kind === "member" ? [{ line, card: row.facts.card, memberCode: row.facts.memberCode }] : [];
    });
  }
}
