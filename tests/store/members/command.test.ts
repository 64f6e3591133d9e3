import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, expect, it } from "vitest";
import ja from "@/messages/ja.json";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addInsurer, besideProgress, INSURER, listOf, row } from "@/tests/support/members/list";

const folder = mkdtempSync(path.join(tmpdir(), "portal-list-"));
afterAll(() => rmSync(folder, { recursive: true }));

eachEngine((open, engine) => {
  /** An embedded database belongs to one process. */
  it.runIf(engine === "postgres")(
    "the command imports a list in CP932, and lists what it refused beside it, in its encoding, for its owner alone",
    async () => {
      const database = open();
      await addInsurer(testDeps(database));
      const list = path.join(folder, "list-20261101.csv");
      writeFileSync(list, iconv.encode(listOf([row(1), row(2), row(3, { birthDate: "=33.4.3" })]), "cp932"));
      const url = database.engine === "postgres" ? database.url : "";
      const command = [
        "members",
        "import",
        list,
        "--insurer",
        INSURER,
        "--apply",
        "--allow",
        "refused-rows",
        "--json",
      ];
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ["scripts/run.mjs", "cli/admin.ts", ...command],
        {
          env: { ...process.env, DATABASE_URL: url, LANG: "ja_JP.UTF-8", LC_ALL: "" },
          encoding: "utf8",
        },
      );

      expect([besideProgress(stderr), status]).toEqual([[], 0]);
      expect(JSON.parse(stdout)).toMatchObject({
        kind: "applied",
        plan: { asOf: "2026-11-01", counts: { new: 2, refused: 1 } },
      });
      const refused = path.join(folder, "list-20261101.refused.csv");
      expect(iconv.decode(readFileSync(refused), "cp932")).toBe(
        `行,列,値の形,理由\r\n4,生年月日,'=99.9.9,${ja.cli.members.reason.formula}\r\n`,
      );
      expect(statSync(refused).mode & 0o777).toBe(0o600);
    },
  );
});
