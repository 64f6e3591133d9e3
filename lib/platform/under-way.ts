import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "./per-process";

/** What is known of the request that is being answered. */
export type UnderWay = {
  /** Whether the product's own work on it has begun: what fails before that is the fault of what was sent. */
  isAtWork: boolean;
  /** What pages and actions, which have no say in a status themselves, ask for in place of 200. */
  wanted?: Wanted;
  /** Where the answer is a document: markup that stands in it, by a name. */
  standing?: Map<string, string>;
};

/** A status with which an answer is right, and for how many seconds at least there is no other. */
export type Wanted = { status: 429 | 503; retryAfterSeconds: number };

const requests = () => perProcess("requestsUnderWay", () => new AsyncLocalStorage<UnderWay>());

/** Answers a request; whatever happens on its behalf finds `request` by `requestUnderWay`. */
export function answering<T>(request: UnderWay, answer: () => T): T {
  return requests().run(request, answer);
}

/** Has the answer under way go out with this status; its words stay as they are. */
export function wantStatus(wanted: Wanted): void {
  const request = requestUnderWay();
  if (request) request.wanted = wanted;
}

/** Undefined outside of requests: at start, in the worker, in commands. */
export function requestUnderWay(): UnderWay | undefined {
  return requests().getStore();
}
