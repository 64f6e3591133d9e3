import { describe, expect, it } from "vitest";
import { readTerms } from "@/lib/terms/in-force";
import { isConsentOutdated, newestTerms } from "@/lib/terms/terms";

const both = (version: string, words = version) => ({
  [`${version}.ja.md`]: `${words} ja`,
  [`${version}.en.md`]: `${words} en`,
});

describe("the terms of use", () => {
  it("in force are the newest of all versions, in both languages", () => {
    const files = { ...both("2026-04-01"), ...both("2026-11-01"), ...both("2025-12-31"), "README.md": "x" };

    expect(newestTerms(files)).toEqual({
      version: "2026-11-01",
      text: { ja: "2026-11-01 ja", en: "2026-11-01 en" },
    });
  });

  it.each([
    ["there are none", {}],
    ["the newest lacks a language", { ...both("2026-04-01"), "2026-11-01.ja.md": "x" }],
    ["one is empty", { ...both("2026-04-01"), "2026-04-01.en.md": "\n" }],
  ])("are refused when %s", (_why, files) => {
    expect(() => newestTerms(files)).toThrow();
  });

  it("that come with the product can be read", () => {
    expect(readTerms("config/terms").version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("are asked for again only of who consented to an earlier version", () => {
    const terms = { version: "2026-11-01" };

    expect(isConsentOutdated("2026-04-01", terms)).toBe(true);
    expect(isConsentOutdated("2026-11-01", terms)).toBe(false);
    expect(isConsentOutdated(null, terms)).toBe(false);
  });
});
