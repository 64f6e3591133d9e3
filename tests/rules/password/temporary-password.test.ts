import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isTemporaryPasswordShape,
  normalizeTemporaryPassword,
  temporaryPassword,
  temporaryPasswordEnd,
  temporaryPasswords,
} from "@/lib/password/temporary-password";
import { secretsFrom } from "@/lib/platform/secrets";

const old = "an old made-up secret of tests, longer than 32 bytes";
const before = secretsFrom([old]);
const rotated = secretsFrom(["a new made-up secret of tests, longer than 32 bytes", old]);
const rows = Array.from({ length: 500 }, () => randomUUID());
const issued = temporaryPassword(before, "0b8f3f0e-5b1d-4f8e-9c61-6d8f3a1c2e4b");

describe("a temporary password", () => {
  it("is four groups of four letters of 32, none taken for another", () => {
    const all = rows.map((row) => temporaryPassword(before, row));
    for (const password of all) expect(password).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(new Set(all).size).toBe(rows.length);
    expect(new Set(all.join("").replaceAll("-", "")).size).toBe(32);
  });

  it("is the same each time its mail is made, and another under another key", () => {
    const [row = ""] = rows;
    expect(temporaryPassword(secretsFrom([old]), row)).toBe(temporaryPassword(before, row));
    expect(temporaryPasswords(rotated, row)).toEqual([
      temporaryPassword(rotated, row),
      temporaryPassword(before, row),
    ]);
    expect(temporaryPassword(rotated, row)).not.toBe(temporaryPassword(before, row));
  });

  it("lives 24 hours", () => {
    expect(temporaryPasswordEnd(new Date("2026-11-22T20:35:00+09:00"))).toEqual(
      new Date("2026-11-23T20:35:00+09:00"),
    );
  });
});

describe("a typed temporary password", () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

  it.each([
    ["as it is", (text: string) => text],
    ["without hyphens", (text: string) => text.replaceAll("-", "")],
    ["with spaces for hyphens", (text: string) => text.replaceAll("-", " ")],
    ["in small letters", (text: string) => text.toLowerCase()],
    ["full-width", wide],
    ["with long vowel marks for hyphens", (text: string) => text.replaceAll("-", "ー")],
    ["with minus signs for hyphens", (text: string) => text.replaceAll("-", "−")],
    ["with a line end behind it", (text: string) => `${text}\r\n`],
    ["with a full-width space before it", (text: string) => `　${text}`],
    ["with 1 for L", (text: string) => text.replaceAll("L", "1")],
    ["with I for L", (text: string) => text.replaceAll("L", "i")],
  ])("%s is the one that was mailed", (_title, write) => {
    for (const row of rows.slice(0, 50)) {
      const password = temporaryPassword(before, row);
      expect(normalizeTemporaryPassword(write(password))).toBe(password);
    }
  });

  it.each([
    ["one letter short", issued.slice(1)],
    ["one letter more", `${issued}A`],
    ["nothing", ""],
  ])("%s is not", (_title, typed) => {
    expect(normalizeTemporaryPassword(typed)).not.toBe(issued);
  });

  it("read twice is the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const once = normalizeTemporaryPassword(typed);
        expect(normalizeTemporaryPassword(once)).toBe(once);
      }),
    );
  });
});

describe("what could be a temporary password", () => {
  it.each([issued, issued.replaceAll("-", ""), ` ${issued.toLowerCase()}\r\n`])("%s", (typed) => {
    expect(isTemporaryPasswordShape(typed)).toBe(true);
  });

  it.each(["", "turtle pond door 7", `${issued}A`, issued.slice(1), "みかんの木に7羽のすずめ"])(
    "%s is none",
    (typed) => {
      expect(isTemporaryPasswordShape(typed)).toBe(false);
    },
  );
});
