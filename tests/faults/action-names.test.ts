import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ACTION_NAMES_SALT } from "@/scripts/build.mjs";

type Manifest = { node: Record<string, { exportedName: string; filename: string }> };

const folder = path.join(process.env.NEXT_DIST_DIR ?? ".next-test", "server/app");

it("what an action is called follows from its file and name, so that a form finds it in every build", () => {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("server-reference-manifest.json"))
    .flatMap((file) => {
      const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
      return Object.entries(manifest.node);
    });
  const wrong = found.filter(
    ([id, { exportedName, filename }]) => id.slice(2) !== nameOf(filename, exportedName),
  );

  expect(found.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

/** As the framework's compiler makes it; two letters before it tell the kind. */
function nameOf(file: string, name: string): string {
  return createHash("sha1").update(`${ACTION_NAMES_SALT}${file}:${name}`).digest("hex");
}
