import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/platform/env";
import { answering, type UnderWay } from "@/lib/platform/under-way";
import { judgeAnswer, type Verdict } from "./answer/judge-answer";
import { answerInALine, wantsPage } from "./answer/substitute";
import { answerKept } from "./kept-pages/answer-kept";
import { busyHeaders, busyPage } from "./kept-pages/busy-page";
import { findStandIn } from "./kept-pages/stand-in";
import { turnToPost } from "./request/turn-to-post";

/** What a request is answered with. */
export type Desk = {
  env: Env;
  /** The framework's own handler. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

export type Exchange = { request: IncomingMessage; response: ServerResponse; desk: Desk };
export type VerdictOn = (status: number, underWay: UnderWay) => Verdict;

/** Has the framework answer, and `verdictOn` judge its answer. */
export function handOn(
  { request, response, desk }: Exchange,
  handed: IncomingMessage,
  verdictOn: VerdictOn,
): Promise<void> {
  const underWay: UnderWay = { isAtWork: false };
  judgeAnswer(request, response, {
    verdictOn: (status) => verdictOn(status, underWay),
    findPage: findStandIn,
  });

  return answering(underWay, () => desk.handle(handed, response));
}

/**
 * The same for a post, when it is its turn: a flood of them must not keep other pages waiting. The turn ends when the work
 * is done, however slowly the answer is read.
 */
export async function handOnInTurn(
  exchange: Exchange,
  handed: IncomingMessage,
  verdictOn: VerdictOn,
): Promise<void> {
  const turn = await turnToPost(exchange.request, exchange.response);
  if (turn.kind === "gone") return;
  if (turn.kind === "busy") return tellBusy(exchange);

  try {
    await handOn(exchange, handed, (status, underWay) => {
      turn.end();
      return verdictOn(status, underWay);
    });
  } finally {
    turn.end();
  }
}

/** Turning many away costs little: one page for everybody, and for programs a line. */
async function tellBusy({ request, response }: Exchange): Promise<void> {
  for (const [name, value] of Object.entries(busyHeaders)) response.setHeader(name, value);
  if (wantsPage(request) && (await answerKept(request, response, busyPage(request)))) return;

  answerInALine(response, 503);
}
