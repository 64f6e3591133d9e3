import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { systemClock } from "@/lib/platform/clock";
import { ownAddress } from "@/lib/platform/own-address";
import { perProcess } from "@/lib/platform/per-process";
import { nonceIn, POLICY_HEADER } from "@/lib/server/answer/security-headers";
import { type KeptDocument, keepDocument } from "./kept-document";
import { keptPage, type Moment } from "./kept-entries";
import { type KeptKey, keptKey } from "./kept-key";
import { keptUntil } from "./kept-until";

/** Says that this process asks itself for a document: that one is made. Nobody outside knows the value. */
const FRESH_HEADER = "x-portal-fresh";
const freshness = () => perProcess("keptPagesFreshness", () => randomUUID());
const SECOND_MS = 1000;
const LONGEST_MAKING_MS = 3000;
/** What stands in every answer of ours is this answer's own; the rest speaks of how one answer was sent. */
const KEPT_HEADERS = ["content-type", "cache-control", "vary", "link"];

/** How a kept document is answered: under which status, and with which headers beside its own. */
export type KeptAnswer = {
  key: KeptKey | null;
  status: number;
  /** The page's own status where it is another. */
  made?: number;
  headers?: Record<string, string>;
  /** For a page that stands in when there is much to do: kept from the first time on, for so long. */
  keptMs?: number;
};

/** Answers with a document that many get alike. False when this visitor gets one of their own, or none could be kept. */
export async function answerKept(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer = { key: keptKey(request), status: 200 },
): Promise<boolean> {
  const document = request.headers[FRESH_HEADER] === freshness() ? null : await findKept(answer);
  if (document) send(document, request, response, answer);

  return document !== null;
}

/** The document as it is kept now; null where there is none. */
export async function findKept({
  key,
  status,
  made = status,
  keptMs,
}: KeptAnswer): Promise<KeptDocument | null> {
  if (!key) return null;
  const maintenance = getMaintenance();
  const now = systemClock.now();
  const until = () => keptUntil(maintenance, now, keptMs);
  const moment = { now, until, rules: maintenance.rules(), isForMany: keptMs !== undefined };
  const document = await keptPage(JSON.stringify(key), moment, () => make(key, made));

  // Making it may have taken until a word on it changed, or the portal closed or opened.
  const later = systemClock.now();
  return document && !hasChanged(moment, later) ? withAge(document, later) : null;
}

/** How old a document is, in whole seconds (RFC 9111, 5.1). */
function withAge(document: KeptDocument, now: Date): KeptDocument {
  const seconds = Math.floor((now.getTime() - document.madeAt.getTime()) / SECOND_MS);

  return { ...document, headers: { ...document.headers, age: String(Math.max(0, seconds)) } };
}

/** Only a document that was waited for is so late that a word on it may have changed. */
function hasChanged({ now, until }: Moment, later: Date): boolean {
  return later > now && later >= until();
}

function send(
  document: KeptDocument,
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers = {} }: KeptAnswer,
): void {
  const nonce = nonceIn(String(request.headers[POLICY_HEADER]));
  const isPacked = new Negotiator(request).encoding(["gzip", "identity"]) === "gzip";
  const body = isPacked ? document.gzip(nonce) : document.plain(nonce);
  response.writeHead(status, {
    ...document.headers,
    ...headers,
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
    "content-length": body.length,
  });
  response.end(body);
}

/** Asked for as nobody in particular: no header of a visitor reaches the page. */
async function make({ path, headers }: KeptKey, status: number): Promise<KeptDocument | null> {
  const answer = await fetch(`${ownAddress()}${path}`, {
    headers: { ...headers, [FRESH_HEADER]: freshness() },
    redirect: "manual",
    signal: AbortSignal.timeout(LONGEST_MAKING_MS),
  });
  const html = await answer.text();
  if (answer.status !== status || answer.headers.has("set-cookie")) return null;

  const kept = KEPT_HEADERS.map((name) => [name, answer.headers.get(name)] as const);
  const found = kept.filter((pair): pair is [string, string] => pair[1] !== null);

  const nonce = nonceIn(answer.headers.get(POLICY_HEADER) ?? "");

  return keepDocument(html, nonce, Object.fromEntries(found), systemClock.now());
}
