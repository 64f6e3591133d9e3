import type { Locale } from "@/lib/i18n/locales";
import { literalsOf, type Sentence } from "./catalogue";

/** One word per deed and thing: `not` stands for what is called `but` everywhere else. */
type Pair = {
  not: RegExp;
  but: string;
  /** Rooms and sentences that may say it all the same. */
  except?: RegExp;
};

/** Administrators type `mail trace`, and are the desk themselves. */
const COMMANDS = /^cli\./;

const japanese: Pair[] = [
  { not: /URL(?:を|が|も|は)?[^。、「」画]{0,4}開|開かれ|ボタンを開/, but: "URLは押す・使う、IDは表示する" },
  { not: /クリック|タップ/, but: "押す", except: /^login\.lead$/ },
  { not: /登録済(?!み)/, but: "登録済み", except: /^forgotId\.form\.after$/ },
  { not: /ご登録いただいた/, but: "登録済みの、登録した", except: /^forgotId\.form\.mailAddress$/ },
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
  { not: /機器/, but: "端末" },
  { not: /読み込み直|リロード/, but: "更新する" },
  { not: /ページ|タブ/, but: "画面", except: /^(cli\.|maintenance\.problems\.|help\.top$)/ },
  { not: /サポート(?!窓口)/, but: "サポート窓口", except: COMMANDS },
];

const english: Pair[] = [
  { not: /\b(e-)?mail(?!box)|mailed/i, but: "email, email address", except: COMMANDS },
  { not: /\bURL/, but: "link", except: COMMANDS },
  {
    not: /login screen|\b(sign|log) (on|off)\b|\bsign (in|out)\b/i,
    but: "login page, log in, log out",
    except: COMMANDS,
  },
  { not: /junk mail|spam (mail|folder)/i, but: "junk folder", except: COMMANDS },
];

const pairs: Record<Locale, Pair[]> = { ja: japanese, en: english };

/** Where a sentence calls a thing by another word than the rest of the product, as "key: say …: text". */
export function mixedWords({ key, text }: Sentence, locale: Locale): string[] {
  const said = literalsOf(text).join("");

  return pairs[locale]
    .filter(({ not, except }) => not.test(said) && !except?.test(key))
    .map(({ but }) => `${key}: ${but}: ${text}`);
}
