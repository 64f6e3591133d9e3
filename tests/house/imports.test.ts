import { describe, expect, it } from "vitest";
import { productSources } from "@/tests/support/sources";
import { drawnFloors, type Floors, loops, wrongFloors, wrongImports } from "./import-rules";

it("every import goes the way of the house", () => {
  expect(productSources().flatMap(wrongImports)).toEqual([]);
});

it.each([
  ["app/login/actions.ts", 'import { links } from "@/db/schema";'],
  ["app/login/actions.ts", 'import { createHash } from "node:crypto";'],
  ["components/field.tsx", 'import { says } from "@/lib/forms/complaint";'],
  ["components/field.tsx", 'import { Frame } from "../app/frame";'],
  ["lib/login/log-in.ts", 'const { redirect } = await import("next/navigation");'],
  ["lib/support/trace-mail.ts", 'import { sql } from "drizzle-orm";'],
  ["lib/calendar/era-date.ts", 'import type { Db } from "@/db/connection/db";'],
  ["lib/limits/limit-numbers.ts", 'import { readFileSync } from "node:fs";'],
  ["db/links.ts", 'export * from "@/lib/link/link";'],
  ["cli/admin.ts", 'import { openPostgres } from "@/db/connection/open";'],
  ["lib/mail/queue/pg-boss-queue.ts", 'import { demoMembers } from "@/tests/support/members/demo";'],
])("%s may not say %s", (path, text) => {
  expect(wrongImports({ path, text })).not.toEqual([]);
});

it("what is only talked about in a comment is no import", () => {
  expect(wrongImports({ path: "db/links.ts", text: '// import x from "@/lib/link/link"' })).toEqual([]);
});

describe("the floors of lib", () => {
  it("are kept by every room there is", () => {
    expect(wrongFloors(productSources(), drawnFloors())).toEqual([]);
  });

  const floors: Floors = {
    floorOf: new Map([
      ["login", 2],
      ["setup", 2],
      ["calendar", 1],
    ]),
    arrows: new Set(["setup → login"]),
  };

  it.each([
    ["climbs", "lib/calendar/day.ts", 'import type { LogIn } from "@/lib/login/log-in";'],
    ["goes beside without an arrow", "lib/login/log-in.ts", 'import { step } from "../setup/step";'],
    ["leads to a room on no floor", "lib/login/log-in.ts", 'import { x } from "@/lib/attic/x";'],
    ["comes from a room on no floor", "lib/attic/x.ts", ""],
  ])("an import that %s is found", (_, path, text) => {
    expect(wrongFloors([{ path, text }], floors)).toHaveLength(1);
  });

  it.each([
    ["down", "lib/login/log-in.ts", 'import { day } from "@/lib/calendar/day";'],
    ["along an arrow", "lib/setup/step.ts", 'import { logIn } from "@/lib/login/log-in";'],
    ["within the room", "lib/login/log-in.ts", 'import { enter } from "./enter";'],
  ])("an import %s is right", (_, path, text) => {
    expect(wrongFloors([{ path, text }], floors)).toEqual([]);
  });
});

describe("loops", () => {
  it("there are none, between rooms, between cupboards, between folders of db", () => {
    expect(loops(productSources())).toEqual([]);
  });

  it("a loop by way of a third room is found, and named by file and import", () => {
    const sources = [
      { path: "lib/a/one.ts", text: 'import type { Two } from "@/lib/b/two";' },
      { path: "lib/b/two.ts", text: 'import { three } from "@/lib/c/d/three";' },
      { path: "lib/c/d/three.ts", text: 'export * from "@/lib/a/one";' },
    ];

    expect(loops(sources)[0]).toBe(
      "lib/a/one.ts → lib/b/two; lib/b/two.ts → lib/c/d/three; lib/c/d/three.ts → lib/a/one",
    );
  });
});
