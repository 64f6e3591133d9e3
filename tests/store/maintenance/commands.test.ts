import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

type Ended = { code: number; stdout: string; stderr: string };

const folder = mkdtempSync(path.join(tmpdir(), "maintenance-commands-"));
const MANUAL = "monthly:\n  - day: 25\n    start: 21:00\n    end: 24:00\n";

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const where = path.join(folder, name);
  writeFileSync(where, text);

  return where;
}

const manual = file("manual.yaml", MANUAL);

function admin(words: string[], given: Record<string, string> = {}): Promise<Ended> {
  const env = { ...process.env, LANG: "", LC_ALL: "", MAINTENANCE_CONFIG: manual, ...given };

  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/run.mjs", "cli/admin.ts", "maintenance", ...words],
      { env },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** Japan time, so many minutes from now, as the file writes it. */
function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + (9 * 60 + minutes) * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

describe.concurrent("list", () => {
  it("gives scripts every window with why it moved", async () => {
    const { code, stdout } = await admin(["list", "--from", "2029-02", "--months", "1", "--json"]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        start: "2029-02-22T21:00:00+09:00",
        end: "2029-02-23T00:00:00+09:00",
        nominalDate: "2029-02-25",
        movedEarlier: true,
        because: ["25日は日曜", "24日は土曜", "23日は祝日（天皇誕生日）"],
      },
    ]);
  });

  it.each(["America/New_York", "Pacific/Kiritimati"])(
    "says the same in %s, of past months too",
    async (TZ) => {
      const { stdout } = await admin(["list", "--from", "2024-02", "--months", "2"], { TZ });

      expect(stdout).toBe(
        "2024年2月22日（木）21:00～24:00  25日は日曜、24日は土曜、23日は祝日（天皇誕生日）のため22日\n2024年3月25日（月）21:00～24:00\n",
      );
    },
  );

  it("speaks English at an English terminal", async () => {
    const { stdout } = await admin(["list", "--from", "2026-04", "--months", "1"], { LANG: "en_US.UTF-8" });

    expect(stdout).toBe(
      "Fri, Apr 24, 2026, 21:00–24:00  2026-04-25 is a Saturday, so it closes on 2026-04-24\n",
    );
  });

  it("warns beside the list when it goes beyond the known holidays", async () => {
    const { stdout, stderr } = await admin(["list", "--from", "2051-01", "--months", "1", "--json"]);

    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(stderr).toContain("2050-12-31");
  });

  it("refuses wrong use with code 2", async () => {
    expect((await admin(["list", "--from", "2026-13"])).code).toBe(2);
    expect((await admin(["lists"])).code).toBe(2);
  });
});

describe.concurrent("check", () => {
  it("passes a right file with code 0", async () => {
    const { code, stdout } = await admin(["check", manual]);

    expect(code).toBe(0);
    expect(stdout).toContain("正しく書かれています");
    expect(stdout).toContain("と同じ予定です");
  });

  it("shows the list that a file makes, and what is new against the one in force", async () => {
    const night = `  - start: ${minutesFromNow(60)}\n    end: ${minutesFromNow(120)}\n`;
    const more = file("more.yaml", `${MANUAL}windows:\n${night}`);
    const { stdout } = await admin(["check", more]);
    const [list = "", changed = ""] = stdout.split("とくらべた変更");

    expect(list.match(/21:00～24:00/g)?.length).toBeGreaterThan(10);
    expect(changed.match(/^[-+] /gm)).toEqual(["+ "]);
    const { stdout: json } = await admin(["check", manual, "--json"], { MAINTENANCE_CONFIG: more });
    expect(JSON.parse(json)).toMatchObject({
      valid: true,
      added: [],
      removed: [{ nominalDate: expect.any(String) }],
    });
  });

  it("tells a file that is not there as one", async () => {
    const { code, stderr } = await admin(["check", path.join(folder, "none.yaml")]);

    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("none.yaml：ファイルがありません。")]);
  });

  it("names line, key and remedy of a broken one, with code 1", async () => {
    const { code, stdout } = await admin([
      "check",
      file("broken.yaml", MANUAL.replace("24:00", "25")),
      "--json",
    ]);
    const { valid, problems } = JSON.parse(stdout);

    expect(code).toBe(1);
    expect(valid).toBe(false);
    expect(problems).toMatchObject([{ line: 4, path: "monthly › 1 › end" }]);
    expect(problems[0].message).toContain("21:00 のように書いてください");
  });
});

describe.concurrent("now", () => {
  it("is code 0 while open", async () => {
    const { code, stdout } = await admin(["now", "--config", file("never.yaml", "monthly: []")]);

    expect(code).toBe(0);
    expect(stdout).toBe("開いています。閉じる予定はありません。\n");
  });

  it("is code 3 while closed", async () => {
    const window = `windows:\n  - start: ${minutesFromNow(-60)}\n    end: ${minutesFromNow(60)}\n`;
    const { code, stdout } = await admin(["now", "--config", file("closed.yaml", window), "--json"]);

    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ closed: true, next: null });
  });

  it("is code 1 when the file is not there", async () => {
    expect((await admin(["now", "--config", path.join(folder, "none.yaml")])).code).toBe(1);
  });
});
