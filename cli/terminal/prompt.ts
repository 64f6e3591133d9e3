import { createInterface } from "node:readline/promises";

/** Or what is asked after the answers before it: null where they leave nothing to ask. */
export type Question = string | ((before: readonly string[]) => string | null);

/** What is typed at a prompt stays out of the shell's history. Answers may also come from a pipe, a line each. */
export async function askAll(questions: readonly Question[]): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  const answers: string[] = [];
  for (const question of questions) {
    const asked = typeof question === "string" ? question : question(answers);
    if (asked !== null) process.stderr.write(asked);
    answers.push(asked === null ? "" : ((await lines.next()).value ?? ""));
  }
  terminal.close();

  return answers;
}
