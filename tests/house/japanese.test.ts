// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is quoted here.
import { expect, it } from "vitest";
import { productSources, type Source, sourcesIn, withoutComments } from "@/tests/support/sources";

const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** Where Japanese is data, not something that is said: made-up members, the other name of a first year, equal letters. */
const data: Record<string, RegExp> = {
  "lib/identity/kanji-forms.ts": /`[^`]*`/g,
  "lib/identity/look-alikes.ts": /`[^`]*`/g,
  "lib/demo/members.ts": /"[^"]*"/g,
  "lib/password/dates-in.ts": /"元"/g,
};

function japaneseLines({ path, text }: Source): string[] {
  const code = withoutComments(text).replace(data[path] ?? /$^/, "");

  return code
    .split("\n")
    .flatMap((line, place) => (JAPANESE.test(line) ? [`${path}:${place + 1}: ${line.trim()}`] : []));
}

it("Japanese stands in messages alone", () => {
  expect([...productSources(), ...sourcesIn(["scripts"])].flatMap(japaneseLines)).toEqual([]);
});

it.each(['throw new Error("無効です")', "<p>ログイン</p>", "const reason = `（${x}）`;"])(
  "%s is found",
  (text) => {
    expect(japaneseLines({ path: "app/sample.tsx", text })).not.toEqual([]);
  },
);

it("the manual may be quoted in a comment", () => {
  expect(japaneseLines({ path: "app/sample.tsx", text: "/** 送信後1時間 */ const a = 1; // 枝番" })).toEqual(
    [],
  );
});
