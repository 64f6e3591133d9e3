import { expect, it } from "vitest";
import { preferredLocale } from "@/lib/i18n/preferred-locale";

it.each([
  ["en", "en"],
  ["en-GB,en;q=0.9", "en"],
  ["en-US,en;q=0.9,ja;q=0.8", "en"],
  ["fr,en;q=0.5", "en"],
  ["ja,en-US;q=0.9,en;q=0.8", "ja"],
  ["ja-JP", "ja"],
  ["fr-FR,fr", "ja"],
  ["*", "ja"],
  ["", "ja"],
  [null, "ja"],
  ["en;q=0,ja;q=0.1", "ja"],
  [";;;,,q=,", "ja"],
  [`${"x-".repeat(3000)}en`, "ja"],
])("a browser that sends %s reads %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
