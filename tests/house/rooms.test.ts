import { readdirSync, statSync } from "node:fs";
import { expect, it } from "vitest";

const rooms = new Set(["lib", "db", "scripts"].flatMap((folder) => [folder, ...foldersIn(folder)]));
const MOST_FILES = 15;

it.each(["tests/rules", "tests/store"])("%s has the rooms of the product", (folder) => {
  expect(foldersIn(folder).filter((room) => !rooms.has(room))).toEqual([]);
});

it("what tests share stands in folders that one look takes in", () => {
  const folders = ["tests/support", ...foldersIn("tests/support").map((name) => `tests/support/${name}`)];

  expect(folders.filter((folder) => readdirSync(folder).length > MOST_FILES)).toEqual([]);
});

function foldersIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isDirectory());
}
