import { z } from "zod";
import { addEventsCommands } from "./events/commands";
import { addIncidentCommands } from "./incident/commands";
import { addInsurersCommands } from "./insurers/commands";
import { addLettersCommands } from "./letters/commands";
import { addMailCommands } from "./mail/commands";
import { addMaintenanceCommands } from "./maintenance/commands";
import { addMembersCommands } from "./members/commands";
import { addRetentionCommand } from "./retention/commands";
import { SpokenCommand } from "./terminal/command";
import { terminalLocale, terminalWords } from "./terminal/words";

const USAGE = 2;

const t = terminalWords();
/** What is wrong with a file or a value is told by the library that reads it. */
if (terminalLocale() === "ja") z.config(z.locales.ja());
const program = new SpokenCommand("admin", t)
  .description(t("cli.admin.about"))
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE));

addMembersCommands(program, t);
addInsurersCommands(program, t);
addLettersCommands(program, t);
addMailCommands(program, t);
addEventsCommands(program, t);
addIncidentCommands(program, t);
addMaintenanceCommands(program, t);
addRetentionCommand(program, t);

await program.parseAsync();
