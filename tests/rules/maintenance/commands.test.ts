import { describe, expect, it } from "vitest";
import { addMaintenanceCommands } from "@/cli/maintenance/commands";
import { SpokenCommand } from "@/cli/terminal/command";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";

/** What a terminal shows of this use of the command, which ends before anything is done. */
async function told(given: string[], locale: Locale): Promise<string> {
  const t = translatorFor(locale);
  let output = "";
  const write = (text: string) => {
    output += text;
  };
  const program = new SpokenCommand("admin", t)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: write });
  addMaintenanceCommands(program, t);
  await expect(program.parseAsync(["maintenance", ...given], { from: "user" })).rejects.toThrow();

  return output;
}

describe("the use of a command", () => {
  it.each([
    [["list", "--help"], /^使い方： admin maintenance list \[指定\]/],
    [["list", "--help"], /何か月分か（省くと 12）/],
    [["list", "--foo"], /^「--foo」という指定はありません。\nもしかして：--from$/m],
    [["lists"], /^「lists」というコマンドはありません。\nもしかして：list$/m],
    [["list", "--months", "x"], /^「--months <count>」の値が正しくありません。1 から 1200 までの/],
    [["list", "--from"], /^「--from <month>」の値を書いてください。$/m],
    [["list", "a"], /^書かれたものが多すぎます。$/m],
    [["check"], /^「file」を書いてください。$/m],
  ])("is explained in Japanese, the library's own texts included: %j", async (given, words) => {
    const output = await told(given, "ja");

    expect(output).toMatch(words);
    expect(output).not.toMatch(/error:|Usage|Options|Commands|display help|default:|Did you/);
  });

  it("is explained in English elsewhere", async () => {
    expect(await told(["list", "--help"], "en")).toMatch(/^Usage: admin maintenance list \[options\]/);
    expect(await told(["list", "--foo"], "en")).toMatch(/^There is no option “--foo”\./);
  });
});
