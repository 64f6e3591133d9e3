import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** A process of its own: what it prints is what counts. */
function printed(program: string): { level: number; msg: string; err?: { message: string } }[] {
  const start = 'import { consoleToLog } from "@/lib/server/console-to-log"; consoleToLog();';
  const output = execFileSync("node_modules/.bin/tsx", ["-e", `${start}\n${program}`], {
    encoding: "utf8",
    env: { ...process.env, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });

  return output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

it("whatever way something is printed, it is one record, and nothing printed can make another", () => {
  const records = printed(`
    const forged = ${JSON.stringify('a\n{"level":60,"msg":"forged"}\n')};
    console.log(forged);
    console.error("request failed", new Error(forged));
    console.table([{ a: 1 }]);
    console.dir({ a: forged });
    process.stdout.write(forged);
    process.stderr.write(Buffer.from(forged));
    process.emitWarning(forged);
    process.once("warning", () => setImmediate(() => { throw new Error(forged); }));
  `);

  expect(records).toHaveLength(8);
  expect(records.filter(({ msg }) => msg === "forged")).toEqual([]);
  expect(records.filter(({ err }) => err)).toHaveLength(3);
});

it("what the framework says of a request that nobody could read is no error of ours", () => {
  const records = printed(`
    import { answering } from "@/lib/platform/under-way";
    const say = () => console.error("failed", new Error("torn"));
    answering({ isAtWork: false }, say);
    answering({ isAtWork: true }, say);
    say();
  `);

  expect(records.map(({ level }) => level)).toEqual([40, 50, 50]);
});
