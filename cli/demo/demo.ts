import { readFileSync } from "node:fs";
import { configHelp } from "@/cli/terminal/config-help";
import { reasonWords } from "@/cli/terminal/reason-words";
import { refusePort } from "@/cli/terminal/refuse-port";
import { settingsHelp } from "@/cli/terminal/settings-help";
import { refuse, terminalWords } from "@/cli/terminal/words";
import {
  demoSecret,
  emptyDemo,
  hasLostSecret,
  holdDemo,
  isHalfMade,
  releaseDemo,
  whileMaking,
} from "@/lib/demo/folder";
import { seedDemo } from "@/lib/demo/seed";
import { parseInsurers } from "@/lib/insurers/insurer-fields";
import { registerInsurers } from "@/lib/insurers/register-insurers";
import { systemClock } from "@/lib/platform/clock";
import { type DemoEnv, isDemo, readEnv } from "@/lib/platform/env";
import { secretsFrom } from "@/lib/platform/secrets";
import { openDatabase } from "@/lib/process/deps";
import { serve } from "@/lib/server/serve";
import { serveSources } from "@/lib/server/serve-sources";
import { demoWelcome } from "./welcome";

const FOLDER = process.env.DEMO_FOLDER || ".demo";
const DEFAULT_PORT = "3000";
const SAMPLE_INSURERS = "docs/sample/insurers.yaml";

const t = terminalWords();

/** The terminal's own, before the server makes a record of the log of every line. */
const print = process.stdout.write.bind(process.stdout);

await demo();

/** Everything on this machine: embedded database, made-up members, mails in a folder. */
async function demo(): Promise<void> {
  if (process.argv.some((word) => word === "--help" || word === "-h"))
    return console.log(t("cli.demo.usage"));
  const port = process.env.PORT || DEFAULT_PORT;
  const holder = holdDemo(FOLDER, { port });
  if (holder) return refuse(t("cli.demo.alreadyRuns", holder));

  process.on("exit", () => releaseDemo(FOLDER));
  if (process.argv.includes("--reset") || hasLostSecret(FOLDER) || isHalfMade(FOLDER)) {
    emptyDemo(FOLDER);
    console.log(t("cli.demo.emptied"));
  }
  const settings = readEnv(asDemo(port));
  if ("problems" in settings) return refuse(settingsHelp(settings.problems, t));
  if (!isDemo(settings.env)) return;
  const config = configHelp(settings.env, t);
  if (config) return refuse(config);

  const { env } = settings;
  const isDevelopment = process.env.NODE_ENV === "development";
  const kept = { folder: FOLDER, command: isDevelopment ? "dev" : "demo" };
  try {
    await whileMaking(FOLDER, () => prepare(env));
  } catch (reason) {
    return refuse(t("cli.demo.unusable", { ...kept, problem: reasonWords(reason, t) }));
  }
  await (isDevelopment ? serveSources : serve)(env).catch((reason) => refusePort(reason, env, t));
  const welcome = demoWelcome(env.APP_ORIGIN, { ...kept, secrets: secretsFrom(env.APP_SECRET) }, t);
  print(`${welcome}\n`);
}

/** The demo chooses its own settings, and hands them to the pages through the environment. */
function asDemo(port: string): NodeJS.ProcessEnv {
  return Object.assign(process.env, {
    DEMO: "1",
    DEMO_FOLDER: FOLDER,
    PORT: port,
    APP_ORIGIN: `http://localhost:${port}`,
    APP_SECRET: demoSecret(FOLDER),
    // Who tries the demo reads what to do next, and of the log only what went wrong.
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  });
}

async function prepare(env: DemoEnv): Promise<void> {
  console.log(t("cli.demo.preparing"));
  const database = await openDatabase(env);
  try {
    await database.migrate();
    await seedDemo(database.db, secretsFrom(env.APP_SECRET), systemClock.now());
    await registerSample(database.db);
  } finally {
    await database.close();
  }
}

/** The made-up insurer whose list lies ready to be imported. */
async function registerSample(db: Parameters<typeof registerInsurers>[1]["db"]): Promise<void> {
  const parsed = parseInsurers(readFileSync(SAMPLE_INSURERS, "utf8"));
  if ("value" in parsed) await registerInsurers(parsed.value, { db, clock: systemClock });
}
