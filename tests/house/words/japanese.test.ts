import { expect, it } from "vitest";
import { sentencesOf } from "./catalogue";
import { faultsInJapanese } from "./japanese-rules";

it("Japanese is plain, polite and set in full-width marks", () => {
  expect(sentencesOf("ja").flatMap(faultsInJapanese)).toEqual([]);
});

it.each([
  "入力して下さい。",
  "ﾛｸﾞｲﾝしてください。",
  "８桁の数字です。",
  "登録したアドレス(携帯電話)",
  "ログイン画面:入力",
  "日時，場所",
  "21:00〜24:00",
  "しばらくお待ちください...",
  "送信しました！",
  "確認させて頂きます。",
  "利用出来ません。",
  "無効である。",
  "画面を 閉じる",
  "{count, plural, other {#件あります。もう一度,お確かめください。}}",
  `${"とても長い".repeat(13)}文です。`,
])("「%s」 is not how we write", (text) => {
  expect(faultsInJapanese({ key: "sample", text })).not.toEqual([]);
});

it("a time, a URL and a name in Latin letters stay as they are", () => {
  expect(
    faultsInJapanese({ key: "sample", text: "{site}は、11月25日（水）21:00～24:00 に閉じます。" }),
  ).toEqual([]);
});
