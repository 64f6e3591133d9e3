import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Words } from "@/cli/terminal/words";
import { type ColumnWords, parseColumnWords } from "@/lib/members/mapping/column-names";
import { fields } from "@/lib/members/mapping/fields";
import { type Mapping, parseMapping, parseOrder } from "@/lib/members/mapping/mapping";

const COLUMN_NAMES = "config/member-columns.yaml";

export function columnWords(): ColumnWords {
  return parseColumnWords(readFileSync(COLUMN_NAMES, "utf8"));
}

type Given = { mapping: Mapping } | { problem: string };

/** What `--columns` or `--map` say of the list's columns; null when neither is given. */
export function givenMapping({ map, columns }: { map?: string; columns?: string }, t: Words): Given | null {
  if (columns) {
    const mapping = parseOrder(columns);
    return mapping ? { mapping } : { problem: t("cli.members.badOrder", { fields: fields.join(" ") }) };
  }

  return map ? readMapping(map, t) : null;
}

function readMapping(file: string, t: Words): Given {
  try {
    return { mapping: parseMapping(readFileSync(file, "utf8")) };
  } catch (reason) {
    const problem = reason instanceof z.ZodError ? z.prettifyError(reason) : (reason as Error).message;
    return { problem: t("cli.members.badMap", { file, problem }) };
  }
}
