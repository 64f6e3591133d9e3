import { expect, it } from "vitest";
import { sentencesOf } from "./catalogue";
import { mixedWords } from "./one-word";

it.each(["ja", "en"] as const)(
  "each deed and each thing has one word on every screen and in every mail in %s",
  (locale) => {
    expect(sentencesOf(locale).flatMap((sentence) => mixedWords(sentence, locale))).toEqual([]);
  },
);

it.each([
  "メールのURLを開いてください。",
  "無効なURLが<nb>続けて</nb>開かれたため",
  "ボタンをクリックしてください。",
  "登録済メールアドレスに送ります。",
  "ログインIDをお調べください。",
  "お探しのページは、ありませんでした。",
  "直したパスワードを入力してください。",
  "IDを控えてください。",
  "ページを読み込み直してください。",
  "サポートに知らせました。",
  "{n, select, one {ブラウザで} other {}}表示してください。",
])("「%s」 has another word for it", (text) => {
  expect(mixedWords({ key: "sample", text }, "ja")).not.toEqual([]);
});

it.each([
  "メールを開き、URLを押してください。",
  "デモの受信箱を開き、届いたメールのURLを押してください。",
  "ログイン画面を開く",
])("「%s」 is how we say it", (text) => {
  expect(mixedWords({ key: "sample", text }, "ja")).toEqual([]);
});

it.each([
  "Enter your mail address.",
  "{count, plural, one {# mail} other {# mails}}",
  "We mailed you.",
  "Open this URL.",
  "Go to the login screen.",
  "Look in your junk mail folder.",
])("“%s” has another word for it", (text) => {
  expect(mixedWords({ key: "sample", text }, "en")).not.toEqual([]);
});

it("administrators type “mail” and members read “email”", () => {
  expect(mixedWords({ key: "cli.mail.about", text: "mail" }, "en")).toEqual([]);
  expect(mixedWords({ key: "sample", text: "Follow the link in the email in your mailbox." }, "en")).toEqual(
    [],
  );
});
