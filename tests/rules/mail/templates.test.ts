import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { contactBlock } from "@/lib/insurers/find-contact";
import { renderMail } from "@/lib/mail/templates/html/mail-html";
import { idReminderMail } from "@/lib/mail/templates/id-reminder";
import type { MailFacts } from "@/lib/mail/templates/mail-facts";
import { type MailText, mailText } from "@/lib/mail/templates/mail-text";
import { sampleMails } from "@/lib/mail/templates/samples";
import { temporaryPasswordMail } from "@/lib/mail/templates/temporary-password";

const TOKEN = "0crwr0pems7pkpc2d2ya8b1w5r";
const PASSWORD = "ABCD-EFGH-JKLM-NPQR";
const site = {
  siteName: "KOSMO Communication Web",
  operator: { ja: "KOSMO Communication Web 事務局", en: "KOSMO Communication Web Office" },
  contact: { ja: "ご加入の健康保険組合", en: "your health insurance society" },
  passwordMinimumLength: 15,
  identityMismatch: "explain" as const,
};

function facts(language: Locale, more: Partial<MailFacts> = {}): MailFacts {
  return {
    language,
    site,
    contact: contactBlock(null, site, language),
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

const kinds = Object.keys(sampleMails("ja", site));

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
    const write = () => sampleMails(language, site)[kind] as MailText;
    const letter = write();
    const text = mailText(letter);

    it("says the same as text and as HTML", async () => {
      const html = wordsOf(await renderMail(letter));
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
      expect(new Set((await renderMail(letter)).match(/href="[^"]*"/g) ?? []).size).toBe(lines.length);
    });

    it("says who writes, who runs this, and what to do if it was not you", () => {
      expect(text).toContain(site.siteName);
      expect(text).toContain(site.operator[language]);
      expect(text).toContain(language === "ja" ? "心当たりがない場合は" : "not you");
    });

    it("loads nothing, follows nobody and declares its language", async () => {
      const html = await renderMail(letter);
      expect(html).not.toMatch(/<img|<script|<link|url\(|@import|<iframe/i);
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
      expect(html).toContain("prefers-color-scheme: dark");
      expect(html).toContain("telephone=no");
    });

    it("is laid out as Outlook can: padding in cells, widths in pixels, nothing that floats", async () => {
      const styles = [...(await renderMail(letter)).matchAll(/<(\w+)[^>]* style="([^"]*)"/g)];
      const padded = styles.filter(([, , style = ""]) => /(?<![\w-])padding(-\w+)?:[^;]*[1-9]/.test(style));

      expect(new Set(padded.map(([, tag]) => tag))).toEqual(new Set(["td"]));
      expect(
        styles.filter(([, , style = ""]) => /flex|grid|float|position|rem\b|(?<!\d)\d+em/.test(style)),
      ).toEqual([]);
    });

    it("is the same byte for byte each time", async () => {
      expect(mailText(write())).toBe(text);
      expect(await renderMail(write())).toBe(await renderMail(letter));
    });

    it("fits the lines of the mail standard", async () => {
      const longest = Math.max(...text.split("\n").map((line) => Buffer.byteLength(line)));
      expect(longest).toBeLessThan(998);
    });
  });
});

describe("the login ID reminder", () => {
  it("has the manual's subject and states the deadline as Japan time", () => {
    const letter = idReminderMail(facts("ja"), TOKEN);

    expect(letter.subject).toBe("【KOSMO Communication Web】ログインID再通知のお知らせ");
    expect(letter.heading).toBe("ログインID再通知のお知らせ");
    expect(mailText(letter)).toContain("有効期限：11月22日（日）20:35まで");
  });

  it("breaks no day and no time over two lines", async () => {
    const html = await renderMail(idReminderMail(facts("ja", { closed }), TOKEN));
    const kept = [...html.matchAll(/<span style="white-space:nowrap">([^<]*)</g)].map(([, text]) => text);

    expect(kept).toEqual(
      expect.arrayContaining(["11月22日（日）", "20:35", "11月25日（水）", "21:00～24:00"]),
    );
  });

  it("tells of a closing time only when the link's hour runs into one", () => {
    expect(mailText(idReminderMail(facts("ja"), TOKEN))).not.toContain("メンテナンス");
    expect(mailText(idReminderMail(facts("ja", { closed }), TOKEN))).toContain(
      "11月25日（水）21:00～24:00は、メンテナンス",
    );
  });
});

describe("the temporary password", () => {
  const textFor = (cause: "idReminder" | "forgotPassword") =>
    mailText(temporaryPasswordMail(facts("ja"), { password: PASSWORD, cause }));

  it("tells whether the old password still works", () => {
    expect(textFor("idReminder")).toContain("これまでのパスワードは、使えなくなりました。");
    expect(textFor("forgotPassword")).toContain("これまでのパスワードも使えます。");
  });
});
