import type { IncomingMessage, ServerResponse } from "node:http";
import { leaveCoreToPage } from "@/lib/password/hashing-queue";
import type { Env } from "@/lib/platform/env";
import { carriesToken } from "@/lib/platform/plain-error";
import { answering, type UnderWay } from "@/lib/platform/under-way";
import { type Judge, judgeAnswer, type Verdict } from "./answer/judge-answer";
import { RENEWED_PAGE, UNSENT_PAGE, UPDATED_PAGE } from "./answer/pages";
import { answerInALine, askingNext, findPage, wantsDocument, wantsPage } from "./answer/substitute";
import { answerKept } from "./kept-pages/answer-kept";
import { busyHeaders, busyPage } from "./kept-pages/busy-page";
import { findStandIn } from "./kept-pages/stand-in";
import { withBody } from "./request/handed-on";
import { sentAnew } from "./request/sent-anew";
import { fieldsSent, sentBefore } from "./request/sent-before";
import { turnToPost } from "./request/turn-to-post";

/** What a request is answered with. */
export type Desk = {
  env: Env;
  /** The framework's own handler. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

export type Exchange = { request: IncomingMessage; response: ServerResponse; desk: Desk };
export type VerdictOn = (status: number, underWay: UnderWay, response: ServerResponse) => Verdict;
/** What was posted, and to which page where that is not the one it was sent to. */
export type Posted = { body: Buffer; url?: string };

/** Has the framework answer, and `verdictOn` judge its answer. */
export function handOn(
  { request, response, desk }: Exchange,
  handed: IncomingMessage,
  verdictOn: VerdictOn,
  find: Judge["findPage"] = findStandIn,
): Promise<void> {
  const underWay: UnderWay = { isAtWork: false, ...(wantsDocument(handed) && { standing: new Map() }) };
  judgeAnswer(request, response, {
    verdictOn: (status) => verdictOn(status, underWay, response),
    findPage: find,
  });

  const answered = answering(underWay, () => desk.handle(handed, response));

  return handed.method === "POST" ? answered : answered.finally(leaveCoreToPage());
}

/**
 * The same for a post, when it is its turn: a flood of them must not keep other pages waiting. The turn ends when the work
 * is done, however slowly the answer is read.
 */
export async function handOnInTurn(exchange: Exchange, posted: Posted, verdictOn: VerdictOn): Promise<void> {
  const { request, response } = exchange;
  const turn = await turnToPost(request, response);
  if (turn.kind === "gone") return;
  if (turn.kind === "busy") return tellBusy(exchange);

  const judge: VerdictOn = (...found) => {
    turn.end();
    return verdictOn(...found);
  };
  const find: Judge["findPage"] = async (asking, answer, page) => {
    if (page === UNSENT_PAGE)
      return findStandIn(asking, answer, page, await sentBefore(request, posted.body));
    const anew = page === UPDATED_PAGE ? await typedAnew(exchange, posted.body) : "";

    return anew ? findStandIn(asking, answer, RENEWED_PAGE, anew) : findStandIn(asking, answer, page);
  };
  try {
    await handOn(exchange, withBody(request, posted), judge, find);
  } finally {
    turn.end();
  }
}

/** What was typed into a form that the framework no longer knows, for the form of the same page as its visitor has it now. */
async function typedAnew({ request, response }: Exchange, body: Buffer): Promise<string> {
  const { url = "" } = request;
  // Looking at a link is counted by network, and this look would come from ours. Nothing is typed there.
  if (carriesToken(url)) return "";
  const page = await findPage(askingNext(request, response), url);

  return page ? sentAnew(await fieldsSent(request, body), String(page.body)) : "";
}

/** Turning many away costs little: one page for everybody, and for programs a line. */
async function tellBusy({ request, response }: Exchange): Promise<void> {
  for (const [name, value] of Object.entries(busyHeaders)) response.setHeader(name, value);
  if (wantsPage(request) && (await answerKept(request, response, busyPage(request)))) return;

  answerInALine(response, 503);
}
