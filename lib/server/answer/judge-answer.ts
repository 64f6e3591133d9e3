import type { IncomingMessage, ServerResponse } from "node:http";
import { answerInALine, type FoundPage } from "./substitute";

/** What becomes of an answer, decided at its head: it goes out under a status, or a page takes its place. */
export type Verdict = { status: number; headers?: Record<string, string>; page?: string | "line" };

export type Judge = {
  verdictOn(status: number, response: ServerResponse): Verdict;
  /** A page for the visitor of `request`, who gets the cookies of `response`. */
  findPage(request: IncomingMessage, response: ServerResponse, page: string): Promise<FoundPage | null>;
};

/** They speak of a body that is not sent. */
const headersOfBody = [
  "content-encoding",
  "content-length",
  "content-type",
  "etag",
  "location",
  "transfer-encoding",
];

/**
 * Has `judge` decide about an answer. To be called before the framework gets the response: what it writes to an answer
 * that is replaced is swallowed, compressed or not. Whatever fails here, the socket gets an end.
 */
export function judgeAnswer(request: IncomingMessage, response: ServerResponse, judge: Judge): void {
  const { writeHead, write, end, flushHeaders } = response;
  let verdict: Verdict | null = null;

  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (verdict) return response;
    verdict = judge.verdictOn(status, response);
    for (const [name, value] of Object.entries(verdict.headers ?? {})) response.setHeader(name, value);
    if (verdict.status !== status) response.statusMessage = "";
    if (!verdict.page) return Reflect.apply(writeHead, response, [verdict.status, ...rest]);

    for (const name of headersOfBody) response.removeHeader(name);
    return response;
  };
  response.write = (...chunk: unknown[]) => {
    if (!verdict) response.writeHead(response.statusCode);

    if (!verdict?.page) return Reflect.apply(write, response, chunk);
    const told = chunk.at(-1);
    if (typeof told === "function") queueMicrotask(() => told());

    return true;
  };
  response.flushHeaders = () => {
    if (!verdict) response.writeHead(response.statusCode);
    if (!verdict?.page) Reflect.apply(flushHeaders, response, []);
  };
  response.end = (...chunk: unknown[]) => {
    if (!verdict) response.writeHead(response.statusCode);
    if (!verdict?.page) return Reflect.apply(end, response, chunk);

    const { page, status } = verdict;
    Object.assign(response, { writeHead, write, end, flushHeaders });
    putInPlace({ request, response, status, page, judge }).catch(() => response.destroy());
    return response;
  };
}

type Place = {
  request: IncomingMessage;
  response: ServerResponse;
  status: number;
  page: string;
  judge: Judge;
};

async function putInPlace({ request, response, status, page, judge }: Place): Promise<void> {
  const found = page === "line" ? null : await judge.findPage(request, response, page);
  if (response.destroyed || response.writableEnded) return;
  if (!found) return answerInALine(response, status);

  response.writeHead(status, found.headers);
  response.end(request.method === "HEAD" ? undefined : found.body);
}
