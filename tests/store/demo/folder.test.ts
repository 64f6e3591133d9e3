import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  demoHolder,
  demoSecret,
  emptyDemo,
  hasLostSecret,
  holdDemo,
  isHalfMade,
  releaseDemo,
  whileMaking,
} from "@/lib/demo/folder";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "portal-demo-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

it.each([
  ["empty", ""],
  ["torn", '{"process":"12'],
  ["somebody else's", '{"pid":1}'],
  ["a number", "1"],
])("a lock that is %s keeps nobody out", (_, text) => {
  write("lock", text);

  expect(demoHolder(folder)).toBeNull();
  expect(holdDemo(folder, { port: "3000" })).toBeNull();
  releaseDemo(folder);
  expect(statSync(path.join(folder, "lock"), { throwIfNoEntry: false })).toBeUndefined();
});

it("a folder in the lock's place keeps nobody out", () => {
  mkdirSync(path.join(folder, "lock"));

  expect(holdDemo(folder, { port: "3000" })).toBeNull();
});

it("the lock of a process that lives tells who it is", () => {
  const process = String(globalThis.process.ppid);
  const kernel = `/proc/${process}/stat`;
  const begun = existsSync(kernel) ? readFileSync(kernel, "utf8").split(") ")[1]?.split(" ")[19] : null;
  write("lock", JSON.stringify({ process, begun, port: "4000" }));

  expect(holdDemo(folder, { port: "3000" })).toEqual({ process, port: "4000" });
});

it("the secret is made once, and is its owner's alone", () => {
  const secret = demoSecret(folder);

  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(demoSecret(folder)).toBe(secret);
  expect(statSync(path.join(folder, "secret")).mode & 0o077).toBe(0);
});

it.each(["", "torn", "\n"])(
  "a secret that is %j is made anew, and the database made with it has lost it",
  (text) => {
    write("secret", text);
    expect(hasLostSecret(folder)).toBe(false);
    mkdirSync(path.join(folder, "database"));
    expect(hasLostSecret(folder)).toBe(true);

    expect(demoSecret(folder)).toMatch(/^[\w-]{43}$/);
    expect(hasLostSecret(folder)).toBe(false);
  },
);

const makeDatabase = async () => void mkdirSync(path.join(folder, "database"));

it("a database whose making came to no end is half made until it is thrown away", async () => {
  await expect(whileMaking(folder, () => Promise.reject(new Error("switched off")))).rejects.toThrow();
  await makeDatabase();
  expect(isHalfMade(folder)).toBe(true);
  emptyDemo(folder);

  expect(isHalfMade(folder)).toBe(false);
  await whileMaking(folder, makeDatabase);
  expect(isHalfMade(folder)).toBe(false);
});

it("a database of earlier is never half made: whoever ends the demo meanwhile keeps it", async () => {
  await makeDatabase();
  await whileMaking(folder, async () => expect(isHalfMade(folder)).toBe(false));

  expect(isHalfMade(folder)).toBe(false);
});
