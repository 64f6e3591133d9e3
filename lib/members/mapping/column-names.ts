import { parse } from "yaml";
import { z } from "zod";
import { plainText } from "@/lib/identity/plain-text";
import { type Field, fields } from "./fields";

const words = z.array(z.string().min(1));
const file = z.strictObject({
  columns: z.partialRecord(z.enum(fields), words),
  values: z.strictObject({ male: words, female: words, insured: words, dependent: words }),
});

export type ColumnWords = {
  /** Which field a column's name stands for, by the name's key. */
  fieldOf: ReadonlyMap<string, Field>;
  sexOf: ReadonlyMap<string, "male" | "female">;
  relationshipOf: ReadonlyMap<string, "insured" | "dependent">;
};

/** Reads `config/member-columns.yaml`: how lists name their columns and write their values. Throws when it is broken. */
export function parseColumnWords(text: string): ColumnWords {
  const { columns, values } = file.parse(parse(text));
  const named = fields.flatMap((field) =>
    (columns[field] ?? []).map((name) => [nameKey(name), field] as const),
  );
  const keyed = <Meaning>(pairs: [string[], Meaning][]) =>
    new Map(pairs.flatMap(([names, meaning]) => names.map((name) => [nameKey(name), meaning] as const)));

  return {
    fieldOf: new Map(named.toReversed()),
    sexOf: keyed([
      [values.male, "male"],
      [values.female, "female"],
    ]),
    relationshipOf: keyed([
      [values.insured, "insured"],
      [values.dependent, "dependent"],
    ]),
  };
}

/** Equal for names and values that count as one: width, case, spaces and marks do not matter. */
export function nameKey(name: string): string {
  return plainText(name)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}
