import { createInterface } from "node:readline/promises";

/** What is typed at a prompt stays out of the shell's history. Answers may also come from a pipe, a line each. */
export async function askAll(questions: string[]): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  const answers: string[] = [];
  for (const question of questions) {
    process.stderr.write(question);
    const { value } = await lines.next();
    answers.push(value ?? "");
  }
  terminal.close();

  return answers;
}
