import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { linkEnd, linkState, linkToken, linkTokens, tokenAsMeant } from "@/lib/link/link";
import { secretsFrom, tokenHash } from "@/lib/platform/secrets";

const at = (time: string) => new Date(`2026-11-22T${time}+09:00`);
const end = at("20:35:00.000");
const link = { expiresAt: end, openedAt: null, replacedAt: null };

describe("a link", () => {
  it("lives one hour from the moment its mail was handed over", () => {
    expect(linkEnd(at("19:35:00.000"))).toEqual(end);
  });

  it.each([
    ["usable", "19:35:00.000"],
    ["usable", "20:34:59.999"],
    ["expired", "20:35:00.000"],
    ["expired", "23:59:59.999"],
  ])("is %s at %s", (state, time) => {
    expect(linkState(link, at(time))).toBe(state);
  });

  it.each(["19:40:00.000", "20:35:00.000", "23:00:00.000"])(
    "a spent link is spent at %s, however old it gets",
    (time) => {
      expect(linkState({ ...link, openedAt: at("19:40:00.000") }, at(time))).toBe("opened");
    },
  );

  it("a replaced link is replaced, however old it gets", () => {
    expect(linkState({ ...link, replacedAt: at("19:50:00.000") }, at("23:00:00.000"))).toBe("replaced");
  });

  it("that was opened and then followed by a newer mail stays opened", () => {
    const both = { ...link, openedAt: at("19:40:00.000"), replacedAt: at("19:50:00.000") };
    expect(linkState(both, at("20:00:00.000"))).toBe("opened");
  });

  it("whose mail is still waiting is not usable yet", () => {
    expect(linkState({ ...link, expiresAt: null }, at("20:00:00.000"))).toBe("unsent");
  });

  it("that was replaced before its mail went out is replaced", () => {
    const replaced = { ...link, expiresAt: null, replacedAt: at("19:50:00.000") };
    expect(linkState(replaced, at("20:00:00.000"))).toBe("replaced");
  });
});

describe("a link's token", () => {
  const old = "an old made-up secret of tests, longer than 32 bytes";
  const before = secretsFrom([old]);
  const rotated = secretsFrom(["a new made-up secret of tests, longer than 32 bytes", old]);
  const id = "0b8f3f0e-5b1d-4f8e-9c61-6d8f3a1c2e4b";

  it("is the same each time the mail is made", () => {
    expect(linkToken(before, id)).toBe(linkToken(secretsFrom([old]), id));
  });

  it("is 26 letters of 32, letters and digits only, in a URL of under 75 letters", () => {
    const tokens = Array.from({ length: 500 }, () => linkToken(before, randomUUID()));
    for (const token of tokens) expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
    expect(new Set(tokens).size).toBe(500);
    expect(new Set(tokens.join("")).size).toBe(32);
    expect(`https://kosmoweb.jp/forgot-id/${tokens[0]}`.length).toBeLessThan(75);
  });

  it("is another for another row and another key", () => {
    expect(linkToken(before, randomUUID())).not.toBe(linkToken(before, id));
    expect(linkToken(rotated, id)).not.toBe(linkToken(before, id));
  });

  it("made before a rotation is found again by its row's hash", () => {
    const stored = tokenHash(linkToken(before, id));
    expect(linkTokens(rotated, id).find((token) => tokenHash(token) === stored)).toBe(linkToken(before, id));
  });
});

describe("the token that a URL means", () => {
  const token = linkToken(secretsFrom(["a made-up secret of tests, longer than 32 bytes"]), "a-row");

  it.each(["", ".", ",", ")", ">", "。", "）", "%20", "%0A", "=", '"', " ", "%E3%80%82", ".</p>"])(
    "is the same with %j behind it",
    (tail) => {
      expect(tokenAsMeant(token + tail)).toBe(token);
      expect(tokenAsMeant(token.toUpperCase() + tail)).toBe(token);
    },
  );

  it("is the same where look-alikes of its digits were copied by hand", () => {
    expect(tokenAsMeant("O1lI0o")).toBe("011100");
  });

  it.each(["", "。", `x${token}`, `${token}0`, `${token.slice(0, -1)}`])(
    "%j means no other token",
    (typed) => {
      expect(tokenAsMeant(typed)).not.toBe(token);
    },
  );

  it("costs nothing, however long it is", () => {
    expect(tokenAsMeant("0".repeat(1_000_000)).length).toBeLessThan(30);
  });
});
