import { describe, expect, it } from "vitest";
import {
  birthDateDigest,
  cardDigest,
  cardDigests,
  isSameBirthDate,
  isSameSex,
  sexDigest,
} from "@/lib/identity/digest";
import { secretsFrom } from "@/lib/platform/secrets";

const old = "an old made-up secret of tests, longer than 32 bytes";
const before = secretsFrom([old]);
const rotated = secretsFrom(["a new made-up secret of tests, longer than 32 bytes", old]);
const elsewhere = secretsFrom(["another made-up secret of tests, longer than 32 bytes"]);
const card = { insurerNumber: "06139497", symbol: "東京・12", number: "0567" };

describe("card digest", () => {
  it("is the same however the card is written", () => {
    const written = { insurerNumber: "０６１３９４９７", symbol: " 東京･１２", number: "０５６７" };
    expect(cardDigest(before, written)).toBe(cardDigest(before, card));
  });

  it.each([
    ["insurer", { insurerNumber: "06132757" }],
    ["symbol", { symbol: "東京・13" }],
    ["number", { number: "567" }],
    ["border between symbol and number", { symbol: "東京・120", number: "567" }],
  ])("is another for another %s", (_title, change) => {
    expect(cardDigest(before, { ...card, ...change })).not.toBe(cardDigest(before, card));
  });

  it("tells nothing without the key", () => {
    expect(cardDigest(elsewhere, card)).not.toBe(cardDigest(before, card));
    expect(cardDigest(before, card)).not.toContain(card.number);
  });

  it("is found under the old key after a rotation, and made under the new one", () => {
    expect(cardDigests(rotated, card)).toEqual([cardDigest(rotated, card), cardDigest(before, card)]);
    expect(cardDigest(rotated, card)).not.toBe(cardDigest(before, card));
  });
});

describe("birth date and sex", () => {
  const stored = birthDateDigest(before, "account-1", "1958-04-03");
  const sex = sexDigest(before, "account-1", "female");

  it("match themselves, before and after a rotation", () => {
    for (const secrets of [before, rotated]) {
      expect(isSameBirthDate(secrets, "account-1", "1958-04-03", stored)).toBe(true);
      expect(isSameSex(secrets, "account-1", "female", sex)).toBe(true);
    }
  });

  it("do not match anything else", () => {
    expect(isSameBirthDate(before, "account-1", "1958-04-04", stored)).toBe(false);
    expect(isSameSex(before, "account-1", "male", sex)).toBe(false);
    expect(isSameBirthDate(elsewhere, "account-1", "1958-04-03", stored)).toBe(false);
    expect(isSameBirthDate(before, "account-1", "1958-04-03", "")).toBe(false);
  });

  it("look different in two accounts though they are equal", () => {
    expect(birthDateDigest(before, "account-2", "1958-04-03")).not.toBe(stored);
    expect(isSameBirthDate(before, "account-2", "1958-04-03", stored)).toBe(false);
    expect(isSameSex(before, "account-2", "female", sex)).toBe(false);
  });
});
