import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { siteHelp } from "@/cli/terminal/site-help";
import { translatorFor } from "@/lib/i18n/translator";

const RIGHT = "siteName: KOSMO\noperator:\n  ja: 事務局\n  en: Office\ncontact:\n  ja: 組合\n  en: society\n";
const folder = mkdtempSync(path.join(tmpdir(), "site-help-"));
const file = path.join(folder, "site.yaml");

afterAll(() => rmSync(folder, { recursive: true }));

function linesFor(content: string | Buffer): string[] {
  writeFileSync(file, content);

  return siteHelp(file, translatorFor("ja"))?.split("\n").slice(2) ?? [];
}

describe("what is wrong with site.yaml", () => {
  it("is nothing in a right one", () => {
    expect(linesFor(RIGHT)).toEqual([]);
  });

  it.each([
    ["a missing key", RIGHT.replace("  en: Office\n", ""), `${file} 2行目 operator › en: 書かれていません。`],
    [
      "a misspelt key",
      `${RIGHT}identitymismatch: explain\n`,
      `${file} 8行目 identitymismatch: この名前の項目は`,
    ],
    [
      "a choice that is none",
      `${RIGHT}identityMismatch: hide\n`,
      `${file} 8行目 identityMismatch: 次のどれか`,
    ],
    ["a long name", RIGHT.replace("KOSMO", "K".repeat(61)), `${file} 1行目 siteName: 長すぎます。60文字まで`],
    ["a number for words", RIGHT.replace("事務局", "[1]"), `${file} 3行目 operator › ja: 書き方が違います。`],
    ["broken syntax", RIGHT.replace("  en: Office", " en: Office"), `${file} 4行目：書き方が崩れています。`],
  ])("is told once, with line, key and remedy: %s", (_title, text, told) => {
    expect(linesFor(text)).toEqual([expect.stringContaining(told)]);
  });

  it("is its encoding, where an old editor saved it", () => {
    const bytes = Buffer.concat([Buffer.from(RIGHT), Buffer.from([0x23, 0x93, 0x5f])]);
    expect(linesFor(bytes)).toEqual([
      expect.stringMatching(/^[^ ]+：文字コードが UTF-8 ではありません。メモ帳では/),
    ]);
  });
});
