import { expect, it } from "vitest";
import { productSources } from "@/tests/support/sources";

/** Names of languages and switches, what the demo alone says, and what is drawn. */
const BARE =
  /^app\/(demo\/|layout\.tsx|_frame\/(demo-banner|language-switch|furigana-switch)\.tsx|help\/forgot-id\/pictures\/)/;
/** A sentence as it comes from the catalogue, as what an element holds. */
const UNSET = />\s*\{t(\.rich)?\(/;

it("what a screen shows goes through `saying`, which keeps phrases whole and sets readings", () => {
  const unset = productSources().filter(
    ({ path, text }) => /^app\/.*\.tsx$/.test(path) && !BARE.test(path) && UNSET.test(text),
  );

  expect(unset.map(({ path }) => path)).toEqual([]);
});

it.each(['<p>{t("lead")}</p>', '<p>\n  {t.rich("lead", marks)}\n</p>'])("%s is found", (text) => {
  expect(text).toMatch(UNSET);
});
