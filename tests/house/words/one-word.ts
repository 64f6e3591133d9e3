import type { Locale } from "@/lib/i18n/locales";
import { literalsOf, type Sentence } from "./catalogue";

/** One word per deed and thing: `not` stands for what is called `but` everywhere else. */
type Pair = {
  not: RegExp;
  but: string /** Sentences of the manual, as they stand there. */;
  manual?: string[];
};

const japanese: Pair[] = [
  { not: /URL(?:を|が|も|は)?[^。、「」画]{0,4}開|開かれ|ボタンを開/, but: "URLは押す・使う、IDは表示する" },
  { not: /クリック|タップ/, but: "押す", manual: ["login.lead"] },
  { not: /登録済(?!み)/, but: "登録済み", manual: ["forgotId.form.after"] },
  { not: /ご登録いただいた/, but: "登録済みの、登録した", manual: ["forgotId.form.mailAddress"] },
  { not: /お調べ(?!でき)/, but: "ご確認、お確かめ" },
  { not: /は、?ありませんでした/, but: "見つかりませんでした" },
  { not: /直したパスワード/, but: "別のパスワード" },
  { not: /控える|控えて|控えの|控えを/, but: "書き留める、メモ" },
  { not: /パスワードを初期化ボタン/, but: "「パスワード初期化」ボタン" },
  { not: /ブラウザ(?!ー)/, but: "ブラウザー" },
  { not: /フォルダ(?!ー)/, but: "フォルダー" },
  { not: /サインイン|サインアウト|ログオン|ログオフ/, but: "ログイン、ログアウト" },
  { not: /Eメール|電子メール|メルアド|メアド/, but: "メール、メールアドレス" },
  { not: /リンク/, but: "URL" },
  { not: /主なため/, but: "近いため" },
  { not: /間違/, but: "まちがい、まちがう" },
];

/** In every word that a member reads: administrators type `mail trace`. */
const english: Pair[] = [
  { not: /\b(e-)?mail(?!box)|mailed/i, but: "email, email address" },
  { not: /\bURL/, but: "link" },
  { not: /login screen|\b(sign|log) (on|off)\b|\bsign (in|out)\b/i, but: "login page, log in, log out" },
  { not: /junk mail|spam (mail|folder)/i, but: "junk folder" },
];

const pairs: Record<Locale, Pair[]> = { ja: japanese, en: english };

/** Where a sentence calls a thing by another word than the rest of the product, as "key: say …: text". */
export function mixedWords({ key, text }: Sentence, locale: Locale): string[] {
  if (locale === "en" && key.startsWith("cli.")) return [];
  const said = literalsOf(text).join("");

  return pairs[locale]
    .filter(({ not, manual = [] }) => not.test(said) && !manual.includes(key))
    .map(({ but }) => `${key}: ${but}: ${text}`);
}
