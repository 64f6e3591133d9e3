import type { Instrumentation } from "next";

/** Runs once in each server process, before it answers. Nothing starts while the product is being built. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;

  const { getEnv } = await import("@/lib/platform/env");
  const { runMailWorker, watchMail } = await import("@/lib/process/mail-worker");
  const { watchTroubles } = await import("@/lib/process/troubles");
  watchMail();
  watchTroubles();
  if (getEnv().WORKER === "inline") void runMailWorker();
}

/** Every error of a page or an action, with its reason. The path may hold a token: the route's pattern does not. */
export const onRequestError: Instrumentation.onRequestError = async (reason, { method }, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;

  const { tellRequestError } = await import("@/lib/process/troubles");
  tellRequestError(reason, { method, route: context.routePath, kind: context.routeType });
};
