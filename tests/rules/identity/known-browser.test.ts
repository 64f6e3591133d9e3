import { expect, it } from "vitest";
import { isKnownTo, knownWith } from "@/lib/identity/known-browser";

const account = (id: string, browserGeneration = 0) => ({ id, browserGeneration });

it("a browser knows the last five accounts that logged in, each once, and keeps its own id", () => {
  let browser = knownWith(account("a", 7), null, "its id");
  for (const id of ["b", "c", "a", "d", "e", "f"]) browser = knownWith(account(id), browser, "another id");

  expect(browser).toEqual({ id: "its id", accountIds: ["f", "e", "d", "a", "c"], generations: {} });
});

it("is known to an account that logged in there, to no other and to none", () => {
  const browser = knownWith(account("a"), null, "its id");

  expect(isKnownTo(account("a"), browser)).toBe(true);
  expect(isKnownTo(account("b"), browser)).toBe(false);
  expect(isKnownTo(null, browser)).toBe(false);
  expect(isKnownTo(account("a"), null)).toBe(false);
});

it("is no longer known once the account has forgotten its browsers, until the next login there", () => {
  const browser = knownWith(account("b", 3), knownWith(account("a"), null, "its id"), "another id");

  expect(isKnownTo(account("a", 1), browser)).toBe(false);
  expect(isKnownTo(account("b", 3), browser)).toBe(true);
  expect(isKnownTo(account("a", 1), knownWith(account("a", 1), browser, "another id"))).toBe(true);
});

it("as an older release remembered it, it is known as long as nothing was forgotten", () => {
  const browser = { id: "its id", accountIds: ["a"] };

  expect(isKnownTo(account("a"), browser)).toBe(true);
  expect(isKnownTo(account("a", 1), browser)).toBe(false);
});
