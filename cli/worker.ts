import { readEnv } from "@/lib/platform/env";
import { stopProcess } from "@/lib/process/deps";
import { runMailWorker } from "@/lib/process/mail-worker";
import { ruleFileHelp } from "./terminal/closing-times-help";
import { settingsHelp } from "./terminal/settings-help";
import { refuse, terminalWords } from "./terminal/words";

const t = terminalWords();
const settings = readEnv();

await start();

async function start(): Promise<void> {
  if ("problems" in settings) return refuse(settingsHelp(settings.problems, t));
  const closingTimes = ruleFileHelp(settings.env.MAINTENANCE_CONFIG, t);

  return closingTimes ? refuse(closingTimes) : work();
}

/** Sends mail for app processes that run with WORKER=off. */
async function work(): Promise<void> {
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await runMailWorker();
  console.log(t("cli.worker.started"));
}

/** The mails at hand are handed over first; a second signal ends the process at once. */
async function stop(): Promise<void> {
  process.once("SIGTERM", () => process.exit(1));
  process.once("SIGINT", () => process.exit(1));
  await stopProcess();
  process.exit(0);
}
