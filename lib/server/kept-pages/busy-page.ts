import type { IncomingHttpHeaders } from "node:http";
import { locales } from "@/lib/i18n/locales";
import { cookieName } from "@/lib/platform/cookie-names";
import { cookieIn } from "@/lib/server/request/cookie";
import { findKept, type KeptAnswer } from "./answer-kept";
import { keptKeyOf } from "./kept-key";

const PAGE = "/failed/busy";
const COME_BACK_SECONDS = 3;
const KEPT_MS = 3_600_000;

/** For who is turned away because there is too much to do. */
export const busyHeaders = { "retry-after": String(COME_BACK_SECONDS), "cache-control": "no-store" };

/** The page that says so: whoever asks sees it as somebody of whom nothing is known but the two switches. */
export function busyPage({ headers }: { headers: IncomingHttpHeaders }): KeptAnswer {
  const cookie = (["locale", "furigana"] as const)
    .map((name) => [cookieName(name), cookieIn(headers, cookieName(name))])
    .filter(([, value]) => value !== null)
    .map((pair) => pair.join("="))
    .join("; ");
  const asked = { accept: "text/html", "accept-language": headers["accept-language"], cookie };
  const key = keptKeyOf({ method: "GET", headers: asked }, PAGE);

  return { key, status: 503, made: 200, keptMs: KEPT_MS };
}

/** Makes it before anybody needs it: then there would be no time. */
export async function keepBusyPage(): Promise<void> {
  for (const locale of locales) await findKept(busyPage({ headers: { "accept-language": locale } }));
}
