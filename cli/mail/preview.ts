import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { refuse, terminalLocale, terminalWords } from "@/cli/terminal/words";
import { locales } from "@/lib/i18n/locales";
import { renderMail } from "@/lib/mail/templates/html/mail-html";
import { mailText } from "@/lib/mail/templates/mail-text";
import { sampleMails } from "@/lib/mail/templates/samples";
import { readSite } from "@/lib/platform/site";
import { previewPage } from "./preview-page";

const DEFAULT_PORT = 3001;

const t = terminalWords();
const site = readSite(process.env.SITE_CONFIG || "config/site.yaml");
const pages = new Map<string, string>();
const samples = locales.flatMap((language) =>
  Object.entries(sampleMails(language, site)).map(([name, letter]) => ({
    path: `/${language}/${name}.html`,
    letter,
    text: mailText(letter),
  })),
);
for (const { path, letter } of samples) pages.set(path, await renderMail(letter));
pages.set("/", previewPage(samples, terminalLocale()));

/** Shows every mail in the browser, in both languages, with made-up contents. Nothing is sent. */
const server = createServer((request, response) => {
  const page = pages.get(request.url ?? "");
  response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(page);
});
server.on("error", () => refuse(t("cli.mailPreview.portInUse", { port: String(port()) })));
server.listen(port(), () => {
  const { port } = server.address() as AddressInfo;
  console.log(t("cli.mailPreview.started", { url: `http://localhost:${port}` }));
});

function port(): number {
  return Number(process.env.PORT || DEFAULT_PORT);
}
