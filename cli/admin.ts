import { Command } from "commander";
import { addMaintenanceCommands } from "./maintenance";
import { terminalWords } from "./words";

const USAGE = 2;

const t = terminalWords();
const program = new Command("admin")
  .description(t("cli.admin.about"))
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE));

addMaintenanceCommands(program, t);

await program.parseAsync();
