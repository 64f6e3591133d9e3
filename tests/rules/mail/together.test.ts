import { expect, it } from "vitest";
import { together } from "@/lib/mail/queue/together";

/** A deed that is over, well or badly, when the test says so. */
function slowDeed() {
  const calls: { items: string[]; succeed: () => void; fail: (reason: Error) => void }[] = [];
  const act = (items: string[]) =>
    new Promise<void>((succeed, fail) => void calls.push({ items, succeed, fail }));

  return { calls, ask: together(act) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it("the first who asks waits for nobody, and those who ask meanwhile go together", async () => {
  const { calls, ask } = slowDeed();
  const first = ask("a");
  const others = Promise.all([ask("b"), ask("c")]);
  expect(calls.map(({ items }) => items)).toEqual([["a"]]);

  calls[0]?.succeed();
  await first;
  await turn();
  expect(calls.map(({ items }) => items)).toEqual([["a"], ["b", "c"]]);

  calls[1]?.succeed();
  await others;
});

it("whoever went together is told of the failure, and nobody else", async () => {
  const { calls, ask } = slowDeed();
  const [first, second, third] = [ask("a"), ask("b"), ask("c")];
  calls[0]?.succeed();
  await first;
  await turn();
  const failures = Promise.allSettled([second, third]);
  calls[1]?.fail(new Error("no connection"));
  expect((await failures).map(({ status }) => status)).toEqual(["rejected", "rejected"]);

  await turn();
  const fourth = ask("d");
  calls[2]?.succeed();
  await fourth;
});
