import { expect, it } from "vitest";
import { markPhrases } from "@/lib/i18n/phrases";

it.each([
  ["12時間たったため、ログアウトしました。", "12時間たった|ため、ログアウトしました。"],
  ["思い出したときは、", "思い出した|ときは、"],
  ["書類により、", "書類に|より、"],
  ["「閉じる」を押して", "「閉じる」|を押して"],
  ["決めたログインIDと", "決めたログイン|IDと"],
  ["ボタンを押す。", "ボタンを押す。"],
  ["Press the button.", "Press the button."],
])("%s keeps together what leans on another word", (text, kept) => {
  expect(markPhrases(text, "|")).toBe(kept);
});
