import { expect, it } from "vitest";
import { sections } from "@/app/help/forgot-id/sections";
import { productSources } from "@/tests/support/sources";

it("a screen that points into the help points at a section that is there", () => {
  const anchors = productSources().flatMap(({ path, text }) =>
    [...text.matchAll(/"(?:\/help\/forgot-id)?#([a-z-]+)"/g)]
      .filter(([found]) => found.includes("/help/") || path.startsWith("app/help/"))
      .map(([, anchor = ""]) => anchor),
  );

  expect(anchors.length).toBeGreaterThan(8);
  expect(anchors.filter((anchor) => !sections.some(({ id }) => id === anchor))).toEqual([]);
});
