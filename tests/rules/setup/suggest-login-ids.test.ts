import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loginIdKey, parseLoginId } from "@/lib/identity/login-id";
import { candidatesFor } from "@/lib/setup/suggest-login-ids";

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];
const loginIds = fc
  .array(fc.constantFrom(...letters), { minLength: 8, maxLength: 13 })
  .map((all) => all.join(""));

describe("suggestions for a login ID that is taken", () => {
  it("are login IDs themselves, none of them the one that is taken, none twice", () => {
    fc.assert(
      fc.property(loginIds, (loginId) => {
        const all = candidatesFor(loginId);
        for (const candidate of all) {
          expect(parseLoginId(candidate)).toEqual({ kind: "ok", value: candidate });
          expect(loginIdKey(candidate)).not.toBe(loginIdKey(loginId));
        }
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBeGreaterThan(10);
      }),
    );
  });

  it("begin as what was typed", () => {
    expect(candidatesFor("sakura2026").slice(0, 2)).toEqual(["sakura20261", "sakura20262"]);
    expect(candidatesFor("sakurasakuras").at(0)).toBe("sakurasakura1");
  });
});
