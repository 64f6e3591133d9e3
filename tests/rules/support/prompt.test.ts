import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { askAll } from "@/cli/terminal/prompt";

const BACKSPACE = "\u007f";

function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });

  return { input, output };
}

it("a question stays on the screen while its answer is mended", async () => {
  const { input, output } = terminal();
  const answers = askAll(["Who? "], { input, output });
  input.write(`ab${BACKSPACE}\r`);

  expect(await answers).toEqual(["a"]);
  expect(String(output.read()).split("Who? ")).toHaveLength(3);
});

it("what earlier answers leave nothing to ask of is not asked", async () => {
  const input = new PassThrough();
  const answers = askAll(["Who? ", ([who]) => (who ? null : "Which? "), "Why? "], {
    input,
    output: new PassThrough(),
  });
  input.end("somebody\nasked\n");

  expect(await answers).toEqual(["somebody", "", "asked"]);
});
