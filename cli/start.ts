import { existsSync } from "node:fs";
import path from "node:path";
import { buildFolder, isDemo, readEnv } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type MigrationReport, migrateWhenPossible } from "@/lib/server/migrate-when-possible";
import { serve } from "@/lib/server/serve";
import { configHelp } from "./terminal/config-help";
import { reasonWords } from "./terminal/reason-words";
import { refusePort } from "./terminal/refuse-port";
import { settingsHelp } from "./terminal/settings-help";
import { refuse, terminalWords } from "./terminal/words";

const t = terminalWords();

const migrationReport: MigrationReport = {
  away: (seconds) => log().error(t("cli.start.databaseAway", { seconds })),
  back: () => log().info(t("cli.start.databaseBack")),
  refused(reason) {
    console.error(t("cli.start.databaseRefuses", { problem: reasonWords(reason, t) }));
    process.exit(1);
  },
};

await start();

/** Production: every setting is given and right, or nothing starts. */
async function start(): Promise<void> {
  if (process.env.DEMO === "1") return refuse(t("cli.start.notTheDemo"));
  const settings = readEnv();
  if ("problems" in settings) return refuse(settingsHelp(settings.problems, t));
  if (isDemo(settings.env)) return refuse(t("cli.start.notTheDemo"));
  const config = configHelp(settings.env, t);
  if (config) return refuse(config);
  if (!hasBuild()) return refuse(t("cli.start.noBuild"));

  await migrateWhenPossible(settings.env, migrationReport);
  const port = await serve(settings.env).catch((reason) => refusePort(reason, settings.env, t));
  log().info(
    t("cli.start.listening", { local: `http://localhost:${port}`, origin: settings.env.APP_ORIGIN }),
  );
}

function hasBuild(): boolean {
  return existsSync(path.join(buildFolder(), "BUILD_ID"));
}
