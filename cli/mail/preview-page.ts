import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { MailText } from "@/lib/mail/templates/mail-text";
import { escaped } from "@/lib/platform/escaped";

type Sample = { path: string; letter: MailText; text: string };

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.7 sans-serif; }
  body { margin: 2rem; }
  section { border-top: 1px solid; padding-block: 1.5rem; }
  div { display: flex; flex-wrap: wrap; gap: 1.5rem; }
  figure { margin: 0; }
  iframe { border: 1px solid; height: 44rem; }
  pre { white-space: pre-wrap; width: 28rem; max-height: 44rem; overflow: auto; }
`;

/** All samples on one page: as narrow and as wide windows show them, and as text. */
export function previewPage(samples: readonly Sample[], language: Locale): string {
  const t = translatorFor(language);
  const frame = (path: string, width: number, label: string) =>
    `<figure><figcaption>${label}</figcaption><iframe src="${path}" width="${width}" title="${label}"></iframe></figure>`;
  const sections = samples.map(
    ({ path, letter, text }) => `
      <section lang="${letter.language}">
        <h2>${escaped(letter.subject)}</h2>
        <p><a href="${path}">${path}</a></p>
        <div>
          ${frame(path, 320, t("cli.mailPreview.narrow"))}
          ${frame(path, 600, t("cli.mailPreview.wide"))}
          <figure><figcaption>${t("cli.mailPreview.text")}</figcaption><pre>${escaped(text)}</pre></figure>
        </div>
      </section>`,
  );

  return `<!doctype html>
    <html lang="${language}">
      <head><meta charset="utf-8"><title>${t("cli.mailPreview.title")}</title><style>${STYLE}</style></head>
      <body><h1>${t("cli.mailPreview.title")}</h1><p>${t("cli.mailPreview.lead")}</p>${sections.join("")}</body>
    </html>`;
}
