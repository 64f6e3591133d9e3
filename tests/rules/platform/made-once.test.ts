import { expect, it } from "vitest";
import { madeOnce } from "@/lib/platform/made-once";

it("makes one for each key, also for those who ask meanwhile", async () => {
  const made: string[] = [];
  const ofKey = madeOnce<string>();
  const ask = (key: string) =>
    ofKey(key, async () => {
      made.push(key);
      return `${key} ${made.length}`;
    });

  expect(await Promise.all([ask("ja"), ask("en"), ask("ja")])).toEqual(["ja 1", "en 2", "ja 1"]);
  expect(await ask("en")).toBe("en 2");
  expect(made).toEqual(["ja", "en"]);
});

it("tells all who wait that it could not be made, and makes it anew for the next", async () => {
  const ofKey = madeOnce<string>();
  const fail = () => Promise.reject(new Error("no words"));

  expect(await Promise.allSettled([ofKey("ja", fail), ofKey("ja", fail)])).toMatchObject([
    { status: "rejected" },
    { status: "rejected" },
  ]);
  expect(await ofKey("ja", async () => "words")).toBe("words");
});
