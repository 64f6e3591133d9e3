import { log, recordError, sendConsoleToLog, sendOutputToLog } from "@/lib/platform/log";

/**
 * Makes every line of this process's output one record of the log: what the framework and libraries tell the console or
 * write past it, the runtime's warnings, and what nobody caught.
 */
export function consoleToLog(): void {
  sendConsoleToLog(globalThis.console);
  sendOutputToLog(process.stdout, "info");
  sendOutputToLog(process.stderr, "warn");
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log().warn({ err: warning }, "runtime: warning"));
  process.on("uncaughtException", (reason) => recordError(reason, {}, "process: nobody caught an error"));
  process.on("unhandledRejection", (reason) => recordError(reason, {}, "process: nobody awaited a failure"));
}
