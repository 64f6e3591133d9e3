import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { givenMapping } from "@/cli/members/column-files";
import { translatorFor } from "@/lib/i18n/translator";

const folder = mkdtempSync(path.join(tmpdir(), "columns-"));
const map = path.join(folder, "map.yaml");
const t = translatorFor("ja");
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ["torn", Buffer.from("columns:\n  sex: 男女\n birthDate: x"), "yaml", 3],
  ["saved in another encoding", Buffer.from([0x83, 0x41, 0x0a]), "notUtf8", null],
])("a file of columns that is %s is told in one sentence", (_what, bytes, fault, line) => {
  writeFileSync(map, bytes);
  const sentence = t(`maintenance.problems.${fault}` as "maintenance.problems.yaml");
  const problem =
    line === null
      ? t("maintenance.problemOfFile", { file: map, sentence })
      : t("maintenance.problemInLine", { file: map, line, sentence });

  expect(givenMapping({ map }, t)).toEqual({ problem });
});
