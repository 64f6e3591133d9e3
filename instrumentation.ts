/** Runs once in each server process, before it answers. Nothing starts while the product is being built. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;

  const { getEnv } = await import("@/lib/platform/env");
  const { runMailWorker, watchMail } = await import("@/lib/process/mail-worker");
  watchMail();
  if (getEnv().WORKER === "inline") void runMailWorker();
}
