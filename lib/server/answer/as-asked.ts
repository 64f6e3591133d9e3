import type { IncomingMessage, ServerResponse } from "node:http";
import type { UnderWay } from "@/lib/platform/under-way";
import type { Verdict } from "./judge-answer";
import { missing, pageOf } from "./pages";
import { wantsPage } from "./substitute";

/**
 * The verdict on an answer of the framework to a request in order. One that worked has the status that its page asked
 * for. Who posted something that broke off before the
 * product's own work on it began is told that it could not be read: that was the client's fault, not ours.
 */
export function verdictAsAsked(
  request: IncomingMessage,
  { isAtWork, wanted }: UnderWay,
  answered: number,
  response: Pick<ServerResponse, "getHeader">,
): Verdict {
  if (wanted && answered === 200)
    return { status: wanted.status, headers: { "retry-after": String(wanted.retryAfterSeconds) } };

  const isUnreadable = answered === 500 && request.method === "POST" && !isAtWork;
  const status = isUnreadable ? 400 : answered;
  // A missing file has its line already, and so has what a program asked for.
  if (status === missing.status && !isDocument(response)) return { status };
  const page = pageOf(status, request.method);
  // A page that stands in for another must not go round in circles.
  const standsIn = request.url?.startsWith("/failed/") && status !== missing.status;
  if (standsIn || request.url === page) return page && status >= 500 ? { status, page: "line" } : { status };

  return page && wantsPage(request) ? { status, page } : { status };
}

function isDocument(response: Pick<ServerResponse, "getHeader">): boolean {
  return String(response.getHeader("content-type")).startsWith("text/html");
}
