import { expect, it } from "vitest";
import { PHRASE } from "@/components/said";
import { markBetweenPhrases, markEnds, markPhrases } from "@/lib/i18n/phrases";

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

it.each([
  ["メンテナンス作業のため利用できません", "メンテナンス作業のため|利用できません"],
  ["安全のため、受け付けません", "安全のため、受け付けません"],
  ["そのためにお送りします", "そのためにお送りします"],
])("a line of %s may end behind its reason", (text, marked) => {
  expect(markEnds(text, "|")).toBe(marked);
});

it.each([
  ["確認メールを送りました", "確認メールを|送りました"],
  ["メールは、もうお送りしています", "メールは、|もう|お送りしています"],
  ["覚えやすく、当てられにくい決め方", "覚えやすく、|当てられにくい|決め方"],
  ["アドレスを読み取れませんでした", "アドレスを|読み取れませんでした"],
  ["「閉じる」を押したとき", "「閉じる」を|押したとき"],
  ["ご利用いただける方、いただけない方", "ご利用いただける|方、|いただけない方"],
  ["受け付けられません", "受け付けられません"],
  ["Press the button.", "Press the button."],
])("%s is set in its phrases where readings stand above them", (text, set) => {
  expect(markBetweenPhrases(text, "|")).toBe(set);
  expect(markBetweenPhrases(text, PHRASE)).toBe(set.replaceAll("|", PHRASE));
});
