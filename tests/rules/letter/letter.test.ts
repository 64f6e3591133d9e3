import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  letterEnd,
  letterLastDay,
  letterState,
  parseProvisionalUserId,
  provisionalPassword,
  provisionalPasswords,
  provisionalUserId,
  provisionalUserIdInGroups,
} from "@/lib/letter/letter";
import { isTemporaryPasswordShape, temporaryPassword } from "@/lib/password/temporary-password";
import { secretsFrom } from "@/lib/platform/secrets";

const old = "an old made-up secret of tests, longer than 32 bytes";
const secrets = secretsFrom([old]);
const rotated = secretsFrom(["a new made-up secret of tests, longer than 32 bytes", old]);
const rows = Array.from({ length: 300 }, () => randomUUID());
const [row = ""] = rows;

describe("a letter", () => {
  it.each([
    ["at noon", "2026-11-22T12:00:00+09:00"],
    ["in the first moment of a day in Japan", "2026-11-22T00:00:00+09:00"],
    ["in its last", "2026-11-22T23:59:59.999+09:00"],
  ])("issued %s is good to the end of the 90th day in Japan", (_when, issued) => {
    const end = letterEnd(new Date(issued));

    expect(end).toEqual(new Date("2027-02-21T00:00:00+09:00"));
    expect(letterLastDay(end)).toBe("2027-02-20");
  });

  it("is good in the last moment before its end, and over at it", () => {
    const expiresAt = new Date("2027-02-21T00:00:00+09:00");
    const letter = { expiresAt, usedAt: null, replacedAt: null };

    expect(letterState(letter, new Date("2027-02-20T23:59:59.999+09:00"))).toBe("usable");
    expect(letterState(letter, expiresAt)).toBe("expired");
  });

  it("that was used stays used, and one that was replaced stays replaced, however old", () => {
    const at = new Date("2026-12-01T00:00:00+09:00");
    const late = new Date("2028-01-01T00:00:00+09:00");

    expect(letterState({ expiresAt: at, usedAt: at, replacedAt: null }, late)).toBe("used");
    expect(letterState({ expiresAt: at, usedAt: null, replacedAt: at }, late)).toBe("replaced");
  });
});

describe("a provisional user ID", () => {
  it("has 13 letters and says by its beginning what it is", () => {
    for (const id of rows) expect(provisionalUserId(secrets, id)).toMatch(/^KARI[A-HJ-NP-Z2-9]{9}$/);
    expect(new Set(rows.map((id) => provisionalUserId(secrets, id))).size).toBe(rows.length);
  });

  const stored = "KARIABCDEL2H9";
  it.each([
    ["as it is printed", provisionalUserIdInGroups(stored)],
    ["without hyphens", stored],
    ["in small letters", stored.toLowerCase()],
    ["with spaces", "KARI ABCDE L2H9"],
    ["full-width", "ＫＡＲＩ－ＡＢＣＤＥ－Ｌ２Ｈ９"],
    ["with 1 for L and for I", "kar1-abcde-12h9"],
    ["with I for L", "KARI-ABCDE-I2H9"],
    ["with a line end", `${stored}\n`],
  ])("typed %s is the one that was printed", (_how, typed) => {
    expect(parseProvisionalUserId(typed)).toBe(stored);
  });

  it.each(["0010000005750", "", "KARI", "KARIABCDEL2H", "KARIABCDEL2H99", "KARIABCDEO0HH", "XKARIABCDEL2H9"])(
    "%s is none",
    (typed) => {
      expect(parseProvisionalUserId(typed)).toBeNull();
    },
  );
});

describe("a provisional password", () => {
  it("is as long and as plain as a temporary one, and never the same", () => {
    for (const id of rows) {
      expect(isTemporaryPasswordShape(provisionalPassword(secrets, id))).toBe(true);
      expect(provisionalPassword(secrets, id)).not.toBe(temporaryPassword(secrets, id));
    }
  });

  it("tells nothing of the user ID that is printed beside it", () => {
    for (const id of rows)
      expect(provisionalPassword(secrets, id).replaceAll("-", "").slice(0, 9)).not.toBe(
        provisionalUserId(secrets, id).slice(4),
      );
  });

  it("is found again after a rotation of the keys", () => {
    expect(provisionalPasswords(rotated, row)).toEqual([
      provisionalPassword(rotated, row),
      provisionalPassword(secrets, row),
    ]);
  });
});
