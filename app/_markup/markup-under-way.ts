import type { AsyncLocalStorage } from "node:async_hooks";
import { findPerProcess } from "@/lib/platform/per-process";
import type { UnderWay } from "@/lib/platform/under-way";

/**
 * Where the parts of a document that are markup wait until it is written, or undefined where none is: for the
 * framework's scripts, and for who works on the sources. Browsers have this file too: nothing of Node is imported by it.
 */
export function markupUnderWay(): Map<string, string> | undefined {
  return findPerProcess<AsyncLocalStorage<UnderWay>>("requestsUnderWay")?.getStore()?.standing;
}
