import type { IncomingMessage } from "node:http";
import { closedHeaders, closedPageHeaders } from "@/lib/maintenance/gate/closed-headers";
import { gateAnswer, isForm } from "@/lib/maintenance/gate/gate-answer";
import { verdictAsAsked } from "./answer/as-asked";
import { faultAnswers, missing, type Substitute } from "./answer/pages";
import { answerInALine, wantsPage } from "./answer/substitute";
import { CLOSED_PAGE, closedFormVerdict, closedPageVerdict } from "./answer/while-closed";
import { type Exchange, handOn, handOnInTurn, type VerdictOn } from "./hand-on";
import { answerKept } from "./kept-pages/answer-kept";
import { keptKeyOf } from "./kept-pages/kept-key";
import { drain, readBody } from "./request/body";
import { type Closing, closingFor } from "./request/closing";
import { faultOf } from "./request/fault";
import { forPage } from "./request/handed-on";
import { isKnownAddress } from "./request/known-address";

/** Answers one request. The client's faults are told here and nowhere else; a closing comes before everything. */
export async function receive(exchange: Exchange): Promise<void> {
  const { request, desk } = exchange;
  const closing = closingFor(request, desk.env);
  if (closing) return answerWhileClosed(exchange, closing);

  const fault = faultOf(request, desk.env.APP_ORIGIN);
  if (fault) return answerInstead(exchange, faultAnswers[fault]);
  const isKnown = isKnownAddress(request.url ?? "");
  if (request.method !== "POST") {
    if (!isKnown) return answerInstead(exchange, missing);
    if (await answerKept(request, exchange.response)) return;

    return handOn(exchange, request, asAsked(request));
  }

  const body = await readBody(request);
  if (!body) return answerInstead(exchange, faultAnswers.tooLarge);

  return isKnown
    ? handOnInTurn(exchange, { body }, asAsked(request))
    : handOnInTurn(exchange, { body, url: missing.page }, asAskedOfMissing(request));
}

function asAsked(request: IncomingMessage): VerdictOn {
  return (status, underWay, response) => verdictAsAsked(request, underWay, status, response);
}

/** The missing page has switches, which are pressed where it stands: it answers them as itself. */
function asAskedOfMissing(request: IncomingMessage): VerdictOn {
  return (status, underWay, response) =>
    status === 200 && wantsPage(request)
      ? { status: missing.status }
      : verdictAsAsked(request, underWay, status, response);
}

/** A page for people, a line for programs. */
async function answerInstead(exchange: Exchange, { status, page, headers = {} }: Substitute): Promise<void> {
  const { request, response } = exchange;
  await drain(request);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!wantsPage(request)) return answerInALine(response, status);

  const asking = forPage(request, page);
  if (await answerKept(asking, response, { key: keptKeyOf(asking, page), status, made: 200 })) return;

  return handOn(exchange, asking, (found) => (found === 200 ? { status } : { status, page: "line" }));
}

export async function answerWhileClosed(exchange: Exchange, closing: Closing): Promise<void> {
  const { request, response, desk } = exchange;
  const { method = "", headers } = request;
  const asked = {
    method,
    nextAction: headers["next-action"] as string | undefined,
    contentType: headers["content-type"],
    fetchDest: headers["sec-fetch-dest"] as string | undefined,
  };
  const kind = gateAnswer(asked);
  if (kind === "form" && !faultOf(request, desk.env.APP_ORIGIN)) {
    const body = await readBody(request);
    if (body && isForm(asked, body))
      return handOnInTurn(exchange, { body }, (status) => closedFormVerdict(request, closing, status));
  }
  await drain(request);
  if (kind !== "line") {
    const kept = { key: keptKeyOf(request, CLOSED_PAGE), status: 503 as const };
    const headers = closedPageHeaders(closing.secondsUntilOpen);
    if (await answerKept(request, response, { ...kept, headers })) return;

    return handOn(exchange, forPage(request, CLOSED_PAGE), (found) => closedPageVerdict(closing, found));
  }

  for (const [name, value] of Object.entries(closedHeaders(closing.secondsUntilOpen)))
    response.setHeader(name, value);
  answerInALine(response, 503);
}
