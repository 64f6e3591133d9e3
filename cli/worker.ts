import { readEnv } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { stopProcess } from "@/lib/process/deps";
import { runMailWorker } from "@/lib/process/mail-worker";
import { consoleToLog } from "@/lib/server/console-to-log";
import { configHelp } from "./terminal/config-help";
import { settingsHelp } from "./terminal/settings-help";
import { refuse, terminalWords } from "./terminal/words";

const t = terminalWords();
const settings = readEnv();

await start();

async function start(): Promise<void> {
  if ("problems" in settings) return refuse(settingsHelp(settings.problems, t));
  const config = configHelp(settings.env, t);

  return config ? refuse(config) : work();
}

/** Sends mail for app processes that run with WORKER=off. */
async function work(): Promise<void> {
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  consoleToLog();
  await runMailWorker();
  log().info(t("cli.worker.started"));
}

/** The mails at hand are handed over first; a second signal ends the process at once. */
async function stop(): Promise<void> {
  process.once("SIGTERM", () => process.exit(1));
  process.once("SIGINT", () => process.exit(1));
  await stopProcess();
  process.exit(0);
}
