import type { Command } from "commander";
import { type Asker, actorOf, parseActor, parseReason } from "@/lib/support/asker";
import { runBy } from "./computer";
import { askAll, type Question } from "./prompt";
import type { Words } from "./words";

export type AskerOptions = { by?: string; reason?: string };

export type Asked = { asker: Asker; answers: string[] };

/** Every look at a member, and every deed, says who and why. */
export function withAsker(command: Command, t: Words): Command {
  return command.option("--by <name>", t("cli.asker.by")).option("--reason <words>", t("cli.asker.reason"));
}

/**
 * What was asked at the prompt, and who asks and why; or what is wrong with that. Who acts is the person that the computer
 * knows; a name that is given besides stands in front and takes nobody's place.
 */
export async function askAsSupport(
  questions: readonly Question[],
  { by, reason: given }: AskerOptions,
  t: Words,
): Promise<Asked | { problem: string }> {
  const named = by === undefined ? null : parseActor(by);
  if (by !== undefined && named === null) return { problem: t("cli.asker.badName") };

  const all = given === undefined ? [...questions, t("cli.asker.askReason")] : questions;
  const answers = all.length > 0 ? await askAll(all) : [];
  const reason = parseReason(given ?? answers.at(questions.length) ?? "");
  if (reason === null) return { problem: t("cli.asker.badReason") };

  return {
    answers: answers.slice(0, questions.length),
    asker: { actor: actorOf(runBy(), named), reason },
  };
}
