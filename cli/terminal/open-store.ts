import { existsSync } from "node:fs";
import { demoHolder, readDemoSecret } from "@/lib/demo/folder";
import { isDemo, readEnv, readSettings } from "@/lib/platform/env";
import { type Secrets, secretsFrom } from "@/lib/platform/secrets";
import { openDatabase, openStore } from "@/lib/process/deps";
import { hindranceWords } from "./reason-words";
import { settingsHelp } from "./settings-help";
import { refuse, type Words } from "./words";

export type Store = { database: ReturnType<typeof openStore>; secrets: Secrets };

/** Runs a command on the store of the settings, or of the demo with DEMO=1; says what stands in the way. */
export async function withStore(t: Words, command: (store: Store) => Promise<void>): Promise<void> {
  const store = process.env.DEMO === "1" ? await openDemo(t) : openProduction(t);
  if (!store) return;

  try {
    await command(store);
  } catch (reason) {
    refuse(hindranceWords(reason, t));
  } finally {
    await store.database.close();
  }
}

function openProduction(t: Words): Store | null {
  const settings = readSettings(["DATABASE_URL", "DATABASE_POOL", "DATABASE_POOLER", "APP_SECRET"]);
  if ("env" in settings) {
    return { database: openStore(settings.env), secrets: secretsFrom(settings.env.APP_SECRET) };
  }
  const holder = process.env.DATABASE_URL ? null : demoHolder(demoFolder());
  refuse(holder ? t("cli.store.demoRuns", holder) : settingsHelp(settings.problems, t));

  return null;
}

function demoFolder(): string {
  return process.env.DEMO_FOLDER || ".demo";
}

/** An embedded database belongs to one process at a time. */
async function openDemo(t: Words): Promise<Store | null> {
  const folder = demoFolder();
  const holder = demoHolder(folder);
  const secret = readDemoSecret(folder);
  if (holder) refuse(t("cli.store.demoRuns", holder));
  else if (!secret || !existsSync(`${folder}/database`)) refuse(t("cli.store.noDemo"));
  else {
    const origin = "http://localhost";
    const settings = readEnv({ ...process.env, APP_SECRET: secret, APP_ORIGIN: origin, DEMO_FOLDER: folder });
    if ("env" in settings && isDemo(settings.env)) {
      return { database: await openDatabase(settings.env), secrets: secretsFrom([secret]) };
    }
  }

  return null;
}
