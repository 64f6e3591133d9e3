import { readSettings } from "@/lib/platform/env";
import { openStore } from "@/lib/process/deps";
import { reasonWords } from "./terminal/reason-words";
import { settingsHelp } from "./terminal/settings-help";
import { refuse, terminalWords } from "./terminal/words";

const t = terminalWords();

await migrate();

/** Brings the tables of DATABASE_URL up to date. `npm start` does the same by itself. */
async function migrate(): Promise<void> {
  const settings = readSettings(["DATABASE_URL", "DATABASE_POOL", "DATABASE_POOLER"]);
  if ("problems" in settings) return refuse(settingsHelp(settings.problems, t));

  const database = openStore(settings.env);
  try {
    await database.migrate();
    console.log(t("cli.migrate.done"));
  } catch (reason) {
    refuse(t("cli.start.databaseRefuses", { problem: reasonWords(reason, t) }));
  } finally {
    await database.close();
  }
}
