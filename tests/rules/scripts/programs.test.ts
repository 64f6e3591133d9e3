import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { scripts } from "@/package.json";
import { builtProgram, digestOfSources, PROGRAMS, runProgram, stampBuild } from "@/scripts/programs.mjs";

describe("a program of the command line", () => {
  let folder: string;
  let program: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "portal-build-"));
    vi.stubEnv("NEXT_DIST_DIR", folder);
    program = path.join(folder, "program.ts");
    writeFileSync(program, 'export const of: string = "the sources";');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  function build(stamp: string) {
    writeFileSync(builtProgram(program), 'export const of = "the build";');
    writeFileSync(path.join(folder, "BUILD_ID"), "");
    stampBuild(stamp);
  }

  it("runs from the build while that is of the sources as they are", async () => {
    build(digestOfSources());

    expect(await runProgram(program)).toMatchObject({ of: "the build" });
  });

  it("runs from the sources where nothing is built, or where they have changed since", async () => {
    expect(await runProgram(program)).toMatchObject({ of: "the sources" });
    build("other sources");
    expect(await runProgram(program)).toMatchObject({ of: "the sources" });
  });

  it("that serves the build comes from it, however old it is", async () => {
    build("other sources");

    expect(await runProgram(program, { ofAnyBuild: true })).toMatchObject({ of: "the build" });
  });

  it("is built wherever npm starts one", () => {
    const started = Object.values(scripts).flatMap((command) => command.match(/cli\/\S+\.ts/g) ?? []);

    expect(started.length).toBeGreaterThan(3);
    for (const program of started) expect(PROGRAMS).toContain(program);
    expect(builtProgram("cli/mail/preview.ts")).toBe(path.join(folder, "cli/mail/preview.mjs"));
  });
});
