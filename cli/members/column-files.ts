import { readFileSync } from "node:fs";
import { YAMLParseError } from "yaml";
import { z } from "zod";
import { ofFile, ofYaml } from "@/cli/terminal/file-faults";
import type { Words } from "@/cli/terminal/words";
import { type ColumnWords, parseColumnWords } from "@/lib/members/mapping/column-names";
import { fields } from "@/lib/members/mapping/fields";
import { type Mapping, parseMapping, parseOrder } from "@/lib/members/mapping/mapping";
import { readTextFile } from "@/lib/platform/text-file";

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
  const read = readTextFile(file);
  if (read.kind !== "text") return { problem: ofFile(file, t, read.kind) };
  try {
    return { mapping: parseMapping(read.text) };
  } catch (reason) {
    if (reason instanceof YAMLParseError) return { problem: ofYaml(file, t, reason.linePos?.[0].line ?? 1) };
    const problem = reason instanceof z.ZodError ? z.prettifyError(reason) : (reason as Error).message;
    return { problem: t("cli.members.badMap", { file, problem }) };
  }
}
