import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { ownAddress } from "@/lib/platform/own-address";

/** Longest wait for a page of this very server that stands in for a failed answer. */
const LONGEST_PAGE_MS = 3000;

export type FoundPage = { headers: Record<string, string>; body: string | Buffer };

/** Whether it is a person who will read the answer. Scripts read statuses and know what to say. */
export function wantsPage(request: Pick<IncomingMessage, "headers">): boolean {
  return (request.headers.accept ?? "").includes("text/html") && wantsDocument(request);
}

/** What scripts of the framework ask for is put together in the browser; all else is a document. */
export function wantsDocument({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return headers.rsc === undefined && headers["next-action"] === undefined;
}

/** One line, for programs. */
export function answerInALine(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();

  const line = `${status} ${STATUS_CODES[status] ?? ""}\n`;
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(line),
    "cache-control": "no-store",
  });
  response.end(line);
}

/** With which headers its visitor would ask for a page next. */
export function askingNext({ headers }: IncomingMessage, response: ServerResponse): Record<string, string> {
  const cookie = cookiesAfter(headers.cookie, response.getHeader("set-cookie"));
  const asked = { accept: "text/html", cookie, "accept-language": headers["accept-language"] };

  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Record<string, string>;
}

/** A page of this very server as its visitor would see it next, or null when it does not come in time. */
export async function findPage(headers: Record<string, string>, page: string): Promise<FoundPage | null> {
  try {
    const signal = AbortSignal.timeout(LONGEST_PAGE_MS);
    const found = await fetch(`${ownAddress()}${page}`, { headers, signal, redirect: "manual" });

    return { headers: pageHeaders(found.headers), body: await found.text() };
  } catch {
    return null;
  }
}

/** What the browser will send once it has got these cookies: of two with one name the later counts. */
function cookiesAfter(before: string | undefined, given: number | string | string[] | undefined): string {
  const set = Array.isArray(given) ? given.map((cookie) => cookie.split(";", 1)[0] ?? "") : [];
  const all = [...(before ?? "").split(/; */), ...set].filter(Boolean);

  return [...new Map(all.map((cookie) => [cookie.split("=", 1)[0], cookie])).values()].join("; ");
}

function pageHeaders(headers: Headers): Record<string, string> {
  const kept = ["content-type", "content-security-policy"].map((name) => [name, headers.get(name)]);

  return { ...Object.fromEntries(kept.filter(([, value]) => value)), "cache-control": "no-store" };
}
