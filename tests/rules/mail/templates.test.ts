import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { idReminderLetter } from "@/lib/mail/templates/id-reminder";
import type { LetterFacts } from "@/lib/mail/templates/mail-facts";
import { renderLetter } from "@/lib/mail/templates/mail-html";
import { type Letter, letterText } from "@/lib/mail/templates/mail-text";
import { sampleLetters } from "@/lib/mail/templates/samples";
import { temporaryPasswordLetter } from "@/lib/mail/templates/temporary-password";

const TOKEN = "0crwr0pems7pkpc2d2ya8b1w5r";
const PASSWORD = "ABCD-EFGH-JKLM-NPQR";
const site = {
  siteName: "KOSMO Communication Web",
  operator: { ja: "KOSMO Communication Web 事務局", en: "KOSMO Communication Web Office" },
  contact: { ja: "ご加入の健康保険組合", en: "your health insurance society" },
  identityMismatch: "explain" as const,
};

function facts(language: Locale, more: Partial<LetterFacts> = {}): LetterFacts {
  return {
    language,
    site,
    origin: "https://kosmoweb.jp",
    happenedAt: new Date("2026-11-22T19:35:00+09:00"),
    deadlineAt: new Date("2026-11-22T20:35:00+09:00"),
    closed: null,
    ...more,
  };
}

const closed = {
  from: new Date("2026-11-25T21:00:00+09:00"),
  until: new Date("2026-11-26T00:00:00+09:00"),
};

const kinds = Object.keys(sampleLetters("ja", site));

/** What a person reads in the HTML part. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, "");
}

describe.each(kinds)("the mail %s", (kind) => {
  describe.each(["ja", "en"] as const)("in %s", (language) => {
    const write = () => sampleLetters(language, site)[kind] as Letter;
    const letter = write();
    const text = letterText(letter);

    it("says the same as text and as HTML", async () => {
      const html = wordsOf(await renderLetter(letter));
      const said = text
        .split("\n")
        .filter((line) => line && !/^-+$/.test(line))
        .map((line) => line.replace(/\s+/g, ""));

      // A code has its label on a line of its own in HTML.
      for (const words of said)
        expect(html).toContain(words.replace(`：${PASSWORD}`, PASSWORD).replace(`:${PASSWORD}`, PASSWORD));
    });

    it("has at most one URL, alone on its line and short enough to stay unbroken", async () => {
      const lines = text.split("\n").filter((line) => line.includes("://"));
      expect(lines.length).toBeLessThanOrEqual(1);
      for (const line of lines) expect(line).toMatch(/^https:\/\/kosmoweb\.jp\/[-a-z0-9/]*[a-z0-9]$/);
      for (const line of lines) expect(line.length).toBeLessThan(75);
      expect(new Set((await renderLetter(letter)).match(/href="[^"]*"/g) ?? []).size).toBe(lines.length);
    });

    it("says who writes, who runs this, and what to do if it was not you", () => {
      expect(text).toContain(site.siteName);
      expect(text).toContain(site.operator[language]);
      expect(text).toContain(language === "ja" ? "心当たりがない場合は" : "not you");
    });

    it("loads nothing, follows nobody and declares its language", async () => {
      const html = await renderLetter(letter);
      expect(html).not.toMatch(/<img|<script|<link|url\(|@import|<iframe/i);
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
      expect(html).toContain("prefers-color-scheme: dark");
    });

    it("is the same byte for byte each time", async () => {
      expect(letterText(write())).toBe(text);
      expect(await renderLetter(write())).toBe(await renderLetter(letter));
    });

    it("fits the lines of the mail standard", async () => {
      const longest = Math.max(...text.split("\n").map((line) => Buffer.byteLength(line)));
      expect(longest).toBeLessThan(998);
    });
  });
});

describe("the login ID reminder", () => {
  it("has the manual's subject and states the deadline as Japan time", () => {
    const letter = idReminderLetter(facts("ja"), TOKEN);

    expect(letter.subject).toBe("ログインID再通知のお知らせ");
    expect(letterText(letter)).toContain("有効期限：11月22日（日）20:35まで");
  });

  it("tells of a closing time only when the link's hour runs into one", () => {
    expect(letterText(idReminderLetter(facts("ja"), TOKEN))).not.toContain("メンテナンス");
    expect(letterText(idReminderLetter(facts("ja", { closed }), TOKEN))).toContain(
      "11月25日（水）21:00～24:00は、メンテナンス",
    );
  });
});

describe("the temporary password", () => {
  const textFor = (cause: "idReminder" | "forgotPassword") =>
    letterText(temporaryPasswordLetter(facts("ja"), { password: PASSWORD, cause }));

  it("tells whether the old password still works", () => {
    expect(textFor("idReminder")).toContain("これまでのパスワードは、使えなくなりました。");
    expect(textFor("forgotPassword")).toContain("これまでのパスワードも使えます。");
  });
});
