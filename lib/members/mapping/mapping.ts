import { parse } from "yaml";
import { z } from "zod";
import { type ColumnWords, nameKey } from "./column-names";
import { type Field, fields, isField, requiredFields } from "./fields";

/** Where each field stands: by the name in the list's header, or by its place, counted from 1, where there is none. */
export type Mapping = Partial<Record<Field, string | number>>;

/** Where each field stands in a row, counted from 0. */
export type Places = Partial<Record<Field, number>>;

export type Layout =
  | { kind: "ok"; mapping: Mapping; places: Places; headerRows: number; header: string[] | null }
  /** `suggested`: what could be told from the names that are there. */
  | { kind: "columnsMissing"; missing: Field[]; header: string[]; suggested: Mapping }
  /** No row looks like a header, and nobody said what stands where. */
  | { kind: "noHeader"; columns: number }
  /** `header` is empty where there is none, and only so many columns. */
  | { kind: "columnUnknown"; field: Field; name: string; header: string[]; columns: number };

/** A title may stand above the header. */
const HEADER_WITHIN_ROWS = 5;
const LEAST_KNOWN_NAMES = 2;

const mappingFile = z.strictObject({
  columns: z.partialRecord(z.enum(fields), z.union([z.string().min(1), z.number().int().min(1)])),
});

export function parseMapping(text: string): Mapping {
  return mappingFile.parse(parse(text)).columns;
}

/** "insurerNumber,symbol,number,-,sex,birthDate": the fields of a list without header, in its order; null when one is unknown. */
export function parseOrder(text: string): Mapping | null {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => name !== "-" && name !== "" && !isField(name));
  if (unknown.length > 0) return null;

  return Object.fromEntries(names.flatMap((name, place) => (isField(name) ? [[name, place + 1]] : [])));
}

/** Finds what stands where, from the first rows of a list and from what is known of its columns. */
export function layoutOf(firstRows: string[][], words: ColumnWords, given: Mapping | null): Layout {
  if (given && Object.values(given).some((place) => typeof place === "number"))
    return byPlace(given, firstRows);
  const at = firstRows.slice(0, HEADER_WITHIN_ROWS).findIndex((row) => isHeader(row, words, given));
  if (at < 0) return { kind: "noHeader", columns: Math.max(0, ...firstRows.map((row) => row.length)) };

  return byName({ header: firstRows[at] ?? [], headerRows: at + 1, words, given });
}

type Named = { header: string[]; headerRows: number; words: ColumnWords; given: Mapping | null };

function byName({ header, headerRows, words, given }: Named): Layout {
  const suggested = suggest(header, words);
  const mapping = { ...suggested, ...given };
  const places: Places = {};
  for (const [field, name] of Object.entries(mapping) as [Field, string][]) {
    const place = header.findIndex((cell) => nameKey(cell) === nameKey(name));
    if (place < 0) return { kind: "columnUnknown", field, name, header, columns: header.length };
    places[field] = place;
  }
  const missing = requiredFields.filter((field) => places[field] === undefined);

  return missing.length > 0
    ? { kind: "columnsMissing", missing, header, suggested }
    : { kind: "ok", mapping, places, headerRows, header };
}

function byPlace(given: Mapping, firstRows: string[][]): Layout {
  const entries = Object.entries(given) as [Field, string | number][];
  const places = Object.fromEntries(entries.map(([field, place]) => [field, Number(place) - 1])) as Places;
  const missing = requiredFields.filter((field) => places[field] === undefined);
  if (missing.length > 0) return { kind: "columnsMissing", missing, header: [], suggested: given };
  const columns = Math.max(0, ...firstRows.map((row) => row.length));
  const beyond = entries.find(([, place]) => Number(place) > columns);
  if (beyond)
    return { kind: "columnUnknown", field: beyond[0], name: String(beyond[1]), header: [], columns };

  return { kind: "ok", mapping: given, places, headerRows: 0, header: null };
}

/** Of two columns that may be meant, the first is taken. */
function suggest(header: string[], words: ColumnWords): Mapping {
  const mapping: Mapping = {};
  for (const cell of header) {
    const field = words.fieldOf.get(nameKey(cell));
    if (field) mapping[field] ??= cell;
  }

  return mapping;
}

function isHeader(row: string[], words: ColumnWords, given: Mapping | null): boolean {
  const names = new Set(Object.values(given ?? {}).map((name) => nameKey(String(name))));
  const known = row.filter((cell) => {
    const key = nameKey(cell);
    return key !== "" && (words.fieldOf.has(key) || names.has(key));
  });

  return known.length >= LEAST_KNOWN_NAMES;
}
