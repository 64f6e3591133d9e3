import { type Algorithm, hash } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/password/password-hash";

describe("a password's hash", () => {
  test("is argon2id at OWASP's parameters, which stand in the hash", async () => {
    expect(await hashPassword("ひみつのことば 2026")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("is another one each time", async () => {
    expect(await hashPassword("same password")).not.toBe(await hashPassword("same password"));
  });

  test("recognises its password and no other", async () => {
    const made = await hashPassword("correct horse");

    expect(await verifyPassword(made, "correct horse")).toEqual({ matches: true, isOutdated: false });
    expect(await verifyPassword(made, "correct horse ")).toEqual({ matches: false });
    expect(await verifyPassword(made, "Correct horse")).toEqual({ matches: false });
  });

  test.each([
    ["full-width letters", "Ａｂｃ１２３！", "Abc123!"],
    ["half-width kana", "ｶﾞｷﾞｸﾞ", "ガギグ"],
    ["decomposed letters", "e\u0301", "\u00e9"],
    ["an ideographic space", "a\u3000b", "a b"],
  ])("takes %s for the same password", async (_what, typed, meant) => {
    expect(await verifyPassword(await hashPassword(typed), meant)).toMatchObject({ matches: true });
    expect(await verifyPassword(await hashPassword(meant), typed)).toMatchObject({ matches: true });
  });

  test("made with other parameters is recognised, and known to be outdated", async () => {
    const weaker = await hash("old password", { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const otherKind = await hash("old password", { algorithm: 1 as Algorithm });

    expect(await verifyPassword(weaker, "old password")).toEqual({ matches: true, isOutdated: true });
    expect(await verifyPassword(otherKind, "old password")).toEqual({ matches: true, isOutdated: true });
  });

  test("that does not exist matches nothing, after as much work", async () => {
    const made = await hashPassword("correct horse");
    // Processor time: what a busy machine makes both wait for is not counted.
    const workOf = async (passwordHash: string | null) => {
      const before = process.cpuUsage();
      expect(await verifyPassword(passwordHash, "wrong")).toEqual({ matches: false });
      return process.cpuUsage(before).user;
    };
    const work: { real: number[]; none: number[] } = { real: [], none: [] };
    for (let turn = 0; turn < 8; turn++) {
      work.real.push(await workOf(made));
      work.none.push(await workOf(null));
    }

    expect(Math.min(...work.none)).toBeGreaterThan(Math.min(...work.real) / 4);
  });
});
