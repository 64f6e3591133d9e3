import { expect, it } from "vitest";
import { isKnownTo, knownWith } from "@/lib/identity/known-browser";

it("a browser knows the last five accounts that logged in, each once, and keeps its own id", () => {
  let browser = knownWith("a", null, "its id");
  for (const account of ["b", "c", "a", "d", "e", "f"]) browser = knownWith(account, browser, "another id");

  expect(browser).toEqual({ id: "its id", accountIds: ["f", "e", "d", "a", "c"] });
});

it("is known to an account that logged in there, to no other and to none", () => {
  const browser = knownWith("a", null, "its id");

  expect(isKnownTo({ id: "a" }, browser)).toBe(true);
  expect(isKnownTo({ id: "b" }, browser)).toBe(false);
  expect(isKnownTo(null, browser)).toBe(false);
  expect(isKnownTo({ id: "a" }, null)).toBe(false);
});
