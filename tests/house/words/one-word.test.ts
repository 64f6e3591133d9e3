import { expect, it } from "vitest";
import { sentencesOf } from "./catalogue";
import { mixedWords } from "./one-word";

it("each deed and each thing has one word on every screen, in every mail and every reason", () => {
  expect(sentencesOf("ja").flatMap(mixedWords)).toEqual([]);
});

it.each([
  "メールのURLを開いてください。",
  "無効なURLが<nb>続けて</nb>開かれたため",
  "ボタンをクリックしてください。",
  "登録済メールアドレスに送ります。",
  "ログインIDをお調べください。",
  "お探しのページは、ありませんでした。",
  "直したパスワードを入力してください。",
  "IDを控えてください。",
  "{n, select, one {ブラウザで} other {}}表示してください。",
])("「%s」 has another word for it", (text) => {
  expect(mixedWords({ key: "sample", text })).not.toEqual([]);
});

it.each([
  "メールを開き、URLを押してください。",
  "デモの受信箱を開き、届いたメールのURLを押してください。",
  "ログイン画面を開く",
])("「%s」 is how we say it", (text) => {
  expect(mixedWords({ key: "sample", text })).toEqual([]);
});
