import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import Negotiator from "negotiator";

const pack = promisify(gzip);
/** The usual 6 takes half as long again, to save a twentieth of the bytes. */
const LEVEL = 4;
/** What fits into one packet anyway. */
const SMALL = 1024;
const TEXT = /^text\//;

/**
 * Sends an answer in one piece, as gzip (RFC 1952) where its reader takes that. To be called before a page writes to it,
 * and only for pages of a bounded length: what is written waits for the end.
 */
export function packAnswer(request: IncomingMessage, response: ServerResponse): void {
  const { write, end, flushHeaders } = response;
  const pieces: Buffer[] = [];

  response.write = (piece: unknown, ...more: unknown[]) => {
    pieces.push(bytes(piece));
    const told = more.at(-1);
    if (typeof told === "function") queueMicrotask(() => told());

    return true;
  };
  response.flushHeaders = () => undefined;
  response.end = (...given: unknown[]) => {
    const [last] = given;
    if (last && typeof last !== "function") pieces.push(bytes(last));
    const told = given.at(-1);
    Object.assign(response, { write, end, flushHeaders });
    sendWhole(request, response, Buffer.concat(pieces)).then(
      () => typeof told === "function" && told(),
      () => response.destroy(),
    );

    return response;
  };
}

async function sendWhole(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
  const isText = TEXT.test(String(response.getHeader("content-type")));
  if (isText && !/accept-encoding/i.test(String(response.getHeader("vary"))))
    response.appendHeader("vary", "accept-encoding");
  const isWorthIt = isText && body.length > SMALL && !response.hasHeader("content-encoding");
  const isPacked = isWorthIt && new Negotiator(request).encoding(["gzip", "identity"]) === "gzip";
  const sent = isPacked ? await pack(body, { level: LEVEL }) : body;
  if (isPacked) response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", sent.length);
  response.end(sent);
}

function bytes(piece: unknown): Buffer {
  return typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece as Uint8Array);
}
