import { Command, type CommanderError } from "commander";
import { shownWidth } from "./shown-width";
import { terminalWords, type Words } from "./words";

type Fault = Pick<CommanderError, "code">;
/** What `commander` calls its faults of use, and what is said of them; `{name}` is what it puts in quotation marks. */
const faults: Record<string, "unknownOption" | "unknownCommand" | "missing" | "noValue" | "tooMany"> = {
  "commander.unknownOption": "unknownOption",
  "commander.unknownCommand": "unknownCommand",
  "commander.missingArgument": "missing",
  "commander.missingMandatoryOptionValue": "missing",
  "commander.optionMissingArgument": "noValue",
  "commander.excessArguments": "tooMany",
};
/** An argument's own reader says why it is refused; what the library says stands before it. */
const BEFORE_OWN_WORDS = /^error: .* is invalid(?: for argument '[^']*')?\. ?/;

/** A command that speaks the language of its terminal, its library's own texts included. */
export class SpokenCommand extends Command {
  readonly #t: Words;

  constructor(name?: string, t: Words = terminalWords()) {
    super(name);
    this.#t = t;
    this.helpOption("-h, --help", t("cli.usage.help"));
    this.configureHelp({
      displayWidth: shownWidth,
      styleTitle: (title) => headingOf(title, t),
      styleUsage: (usage) => placesOf(usage, t),
      styleSubcommandTerm: (term) => placesOf(term, t),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined
          ? description
          : t("cli.usage.default", { description, value: String(defaultValue) }),
    });
  }

  override createCommand(name?: string): Command {
    return new SpokenCommand(name, this.#t);
  }

  override helpCommand(nameAndArgs?: string | boolean, description = this.#t("cli.usage.help")): this {
    return super.helpCommand(nameAndArgs as string, description);
  }

  override error(message: string, options?: { exitCode?: number; code?: string }): never {
    return super.error(this.#spoken(message, { code: options?.code ?? "" }), options);
  }

  #spoken(message: string, { code }: Fault): string {
    const [, name = ""] = /'([^']*)'/.exec(message) ?? [];
    const [, suggestion = ""] = /Did you mean (?:one of )?([^?]*)\?/.exec(message) ?? [];
    if (code === "commander.invalidArgument") {
      return this.#t("cli.usage.invalid", { name, words: message.replace(BEFORE_OWN_WORDS, "") });
    }
    const fault = faults[code];
    const words = fault ? this.#t(`cli.usage.${fault}`, { name }) : message;

    return suggestion ? `${words}\n${this.#t("cli.usage.didYouMean", { suggestion })}` : words;
  }
}

/** What the library itself writes into a command's usage. */
function placesOf(usage: string, t: Words): string {
  return usage
    .replace("[options]", `[${t("cli.usage.options")}]`)
    .replace("[command]", `[${t("cli.usage.command")}]`);
}

function headingOf(title: string, t: Words): string {
  const key = `cli.usage.heading.${title.replace(":", "")}` as "cli.usage.heading.Usage";

  return t.has(key) ? t(key) : title;
}
