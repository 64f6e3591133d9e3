import { createInterface } from "node:readline/promises";

/** Or what is asked after the answers before it: null where they leave nothing to ask. */
export type Question = string | ((before: readonly string[]) => string | null);

type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };

/**
 * What is typed at a prompt stays out of the shell's history, and of the prompt's own. Answers may also come from a pipe,
 * a line each. The question is the terminal's prompt: it is drawn again when somebody mends what they typed.
 */
export async function askAll(
  questions: readonly Question[],
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string[]> {
  const terminal = createInterface({ input, output, historySize: 0 });
  const lines = terminal[Symbol.asyncIterator]();
  const answers: string[] = [];
  for (const question of questions) {
    const asked = typeof question === "string" ? question : question(answers);
    if (asked !== null) {
      terminal.setPrompt(asked);
      terminal.prompt();
    }
    answers.push(asked === null ? "" : ((await lines.next()).value ?? ""));
  }
  terminal.close();

  return answers;
}
