import { expect, it } from "vitest";
import { productSources } from "../support/sources";
import { wrongImports } from "./import-rules";

it("every import goes the way of the house", () => {
  expect(productSources().flatMap(wrongImports)).toEqual([]);
});

it.each([
  ["app/login/actions.ts", 'import { links } from "@/db/schema";'],
  ["app/login/actions.ts", 'import { createHash } from "node:crypto";'],
  ["components/field.tsx", 'import { says } from "@/lib/platform/form";'],
  ["components/field.tsx", 'import { Frame } from "../app/frame";'],
  ["lib/login/log-in.ts", 'import { claimLink } from "../reminder/open-link";'],
  ["lib/login/log-in.ts", 'const { redirect } = await import("next/navigation");'],
  ["lib/calendar/era-date.ts", 'import type { Db } from "@/db/client";'],
  ["db/links.ts", 'export * from "@/lib/reminder/link";'],
  ["cli/admin.ts", 'import { openPostgres } from "@/db/client";'],
  ["lib/mail/queue.ts", 'import { demoMembers } from "@/tests/support/members";'],
])("%s may not say %s", (path, text) => {
  expect(wrongImports({ path, text })).not.toEqual([]);
});

it("what is only talked about in a comment is no import", () => {
  expect(wrongImports({ path: "db/links.ts", text: '// import x from "@/lib/reminder/link"' })).toEqual([]);
});
