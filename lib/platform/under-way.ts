import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "./per-process";

/** What is known of the request that is being answered. */
export type UnderWay = {
  /** Whether the product's own work on it has begun: what fails before that is the fault of what was sent. */
  isAtWork: boolean;
};

const requests = () => perProcess("requestsUnderWay", () => new AsyncLocalStorage<UnderWay>());

/** Answers a request; whatever happens on its behalf finds `request` by `requestUnderWay`. */
export function answering<T>(request: UnderWay, answer: () => T): T {
  return requests().run(request, answer);
}

/** Undefined outside of requests: at start, in the worker, in commands. */
export function requestUnderWay(): UnderWay | undefined {
  return requests().getStore();
}
