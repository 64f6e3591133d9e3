import { existsSync } from "node:fs";
import path from "node:path";
import { isDemo, readEnv } from "@/lib/platform/env";
import { configHelp } from "./config-help";
import { migrateWhenPossible } from "./migrate-when-possible";
import { serve } from "./serve";
import { settingsHelp } from "./settings-help";
import { refuse, terminalWords } from "./words";

const t = terminalWords();

await start();

/** Production: every setting is given and right, or nothing starts. */
async function start(): Promise<void> {
  const settings = readEnv();
  if ("problems" in settings) return refuse(settingsHelp(settings.problems, t));
  if (isDemo(settings.env)) return refuse(t("cli.start.notTheDemo"));
  const config = configHelp(settings.env, t);
  if (config) return refuse(config);
  if (!hasBuild()) return refuse(t("cli.start.noBuild"));

  await migrateWhenPossible(settings.env, t);
  const port = await serve(settings.env, t);
  console.log(
    t("cli.start.listening", { local: `http://localhost:${port}`, origin: settings.env.APP_ORIGIN }),
  );
}

function hasBuild(): boolean {
  return existsSync(path.join(process.env.NEXT_DIST_DIR ?? ".next", "BUILD_ID"));
}
