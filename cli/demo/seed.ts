import { reasonWords } from "@/cli/terminal/reason-words";
import { settingsHelp } from "@/cli/terminal/settings-help";
import { refuse, terminalWords } from "@/cli/terminal/words";
import { seedDemo } from "@/lib/demo/seed";
import { systemClock } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/env";
import { secretsFrom } from "@/lib/platform/secrets";
import { openStore } from "@/lib/process/deps";

const t = terminalWords();

await seed();

/** Puts the made-up members into the database of DATABASE_URL, for trials. */
async function seed(): Promise<void> {
  const settings = readSettings(["DATABASE_URL", "DATABASE_POOL", "DATABASE_POOLER", "APP_SECRET"]);
  if ("problems" in settings) return refuse(settingsHelp(settings.problems, t));

  const database = openStore(settings.env);
  try {
    await database.migrate();
    const outcome = await seedDemo(database.db, secretsFrom(settings.env.APP_SECRET), systemClock.now());
    if (outcome.kind === "otherMembers")
      return refuse(t("cli.seedDemo.otherMembers", { count: outcome.count }));
    console.log(t("cli.seedDemo.done", { added: outcome.added }));
  } catch (reason) {
    refuse(t("cli.start.databaseRefuses", { problem: reasonWords(reason, t) }));
  } finally {
    await database.close();
  }
}
