import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { engines, scripts } from "@/package.json";

const BEFORE = "-r ./scripts/node-version.cjs";
const refusalOf = createRequire(import.meta.url)("../../../scripts/node-version.cjs") as (
  version: string,
  ranges: string,
) => string | null;

describe("a Node that the product does not run on", () => {
  it.each(["0.10.48", "18.20.8", "20.9.0", "20.18.3", "21.7.3", "22.11.0"])("is refused: %s", (version) => {
    expect(refusalOf(version, engines.node)).toBe(
      `Node.js 20.19.0 or a later 20, or 22.12.0 or newer is needed; this is ${version}.`,
    );
  });

  it.each(["20.19.0", "20.20.2", "22.12.0", "23.0.0", "24.1.0", "100.0.0"])("is not %s", (version) => {
    expect(refusalOf(version, engines.node)).toBeNull();
  });

  it("is told in one line, before anything else of a command", () => {
    const old = `Object.defineProperty(process.versions, "node", { value: "18.20.8" })`;
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        "--import",
        `data:text/javascript,${encodeURIComponent(old)}`,
        "--eval",
        'require("./scripts/node-version.cjs"); throw 1',
      ],
      { encoding: "utf8" },
    );

    expect(stderr).toBe("Node.js 20.19.0 or a later 20, or 22.12.0 or newer is needed; this is 18.20.8.\n");
    expect(status).toBe(1);
  });

  it("is asked about before every command of ours", () => {
    const ours = Object.entries(scripts).filter(([, command]) => /\bnode\b/.test(command));

    expect(ours.length).toBeGreaterThan(5);
    for (const [name, command] of ours)
      expect([name, command.startsWith(`node ${BEFORE} `)]).toEqual([name, true]);
    expect(Object.values(scripts).join("\n")).not.toContain("tsx ");
  });
});
