import { expect, it } from "vitest";
import { productSources, sourcesIn } from "@/tests/support/sources";
import { commonFaults, styleFaults } from "./style-rules";

it("the product is written in the house's style", () => {
  expect(productSources().flatMap(styleFaults)).toEqual([]);
});

it("so are its scripts and tests", () => {
  expect(sourcesIn(["scripts", "tests", "bench"]).flatMap(commonFaults)).toEqual([]);
});

it.each([
  ["lib/login/log-in.ts", "const now = new Date();"],
  ["lib/login/log-in.ts", "const now = Date.now();"],
  ["lib/login/log-in.ts", "const url = process.env.DATABASE_URL;"],
  ["lib/login/enter.ts", "await db.transaction(async (tx) => null);"],
  ["lib/login/log-in.ts", "const luck = Math.random();"],
  ["lib/login/logIn.ts", ""],
  ["lib/login/helpers.ts", ""],
  ["lib/login/log-in.ts", "export default function logIn() {}"],
  ["lib/login/log-in.ts", "// TODO: later".replace("later", "the rest")],
  ["lib/login/log-in.ts", "x\n".repeat(201)],
])("%s with %s is found", (path, text) => {
  expect(styleFaults({ path, text })).not.toEqual([]);
});

it("a given time is a value like any other", () => {
  expect(styleFaults({ path: "lib/login/log-in.ts", text: "const end = new Date(start + 1);" })).toEqual([]);
});
