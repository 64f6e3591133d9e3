import { spawn } from "node:child_process";
import { expect, it, vi } from "vitest";
import { runBy } from "@/cli/terminal/computer";
import { securityEvents } from "@/db/schema";
import { secretsFrom } from "@/lib/platform/secrets";
import { actorOf } from "@/lib/support/asker";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { accountOf } from "@/tests/support/members/login";
import { addMember, hanako } from "@/tests/support/members/member";

const SECRET = "a made-up secret of tests that is longer than 32 bytes";

type Ended = { stdout: string; stderr: string; code: number | null };

function admin(words: string[], typed: string[], url: string): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: url, APP_SECRET: SECRET, LANG: "ja_JP.UTF-8", LC_ALL: "" };
  const child = spawn(process.execPath, ["scripts/run.mjs", "cli/admin.ts", ...words], { env });
  const ended: Ended = { stdout: "", stderr: "", code: null };
  child.stdout.on("data", (some) => {
    ended.stdout += some;
  });
  child.stderr.on("data", (some) => {
    ended.stderr += some;
  });
  child.stdin.end(typed.map((line) => `${line}\n`).join(""));

  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ ...ended, code }));
  });
}

eachEngine((open, engine) => {
  /** An embedded database belongs to one process. */
  it.runIf(engine === "postgres")(
    "a call is answered by the commands alone: found by what is typed, looked at, and helped by two people",
    async () => {
      vi.stubEnv("SUDO_USER", "tanaka");
      const desk = runBy();
      const database = open();
      const deps = testDeps(database, { secrets: secretsFrom([SECRET]) });
      const url = database.engine === "postgres" ? database.url : "";
      const { accountId } = await addMember(deps);
      const said = [
        hanako.loginId,
        "",
        hanako.insurerNumber,
        hanako.symbol,
        hanako.number,
        "昭和33年4月3日",
        "女",
      ];

      const found = await admin(["members", "find"], [...said, "メールが届かないとの電話"], url);
      expect(found.stderr + found.stdout).toContain(accountId);
      expect(found.stdout).toContain("生年月日：合っています");
      const change = ["members", "change-address", accountId, "--reason", "窓口で確認"];
      const typed = ["new@example.jp", "new@example.jp"];
      const changed = await admin([...change, "--approved-by", "鈴木"], typed, url);
      expect([changed.code, (await accountOf(deps, accountId))?.mailAddress]).toEqual([0, "new@example.jp"]);
      const history = await admin(
        ["members", "history", accountId, "--reason", "確認", "--by", "佐藤"],
        [],
        url,
      );
      expect(history.stdout).toContain(
        `サポートが、メールアドレスを変更しました（${desk}、承認 鈴木：窓口で確認）`,
      );

      for (const { stdout, stderr } of [found, changed, history])
        for (const secret of [hanako.loginId, hanako.mailAddress, "new@example.jp", hanako.birthDate])
          expect(stdout + stderr).not.toContain(secret);
      const events = await deps.db.select().from(securityEvents).orderBy(securityEvents.id);
      expect(desk).toContain("tanaka");
      expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
        ["memberFound", desk],
        ["mailAddressChangedBySupport", desk],
        ["memberHistoryShown", actorOf(desk, "佐藤")],
      ]);
    },
  );
});
