import { describe, expect, it } from "vitest";
import { seal, unseal } from "@/lib/platform/seal";
import { secretsFrom } from "@/lib/platform/secrets";

const secrets = secretsFrom(["o".repeat(32)]);
const now = new Date("2026-11-22T20:00:00+09:00");
const end = new Date("2026-11-22T21:00:00+09:00");
const value = { mailAddress: "hanako@example.jp", isNew: true };
const sealed = () => seal("sent", value, secrets, end);

describe("a sealed value", () => {
  it("comes back as it was", () => expect(unseal("sent", sealed(), secrets, now)).toEqual(value));

  it("can be read by nobody else, and looks different each time", () => {
    const both = [sealed(), sealed()];

    expect(both[0]).not.toBe(both[1]);
    for (const one of both) expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("hanako");
    expect(unseal("sent", sealed(), secretsFrom(["x".repeat(32)]), now)).toBeNull();
  });

  it("is worth nothing with any byte changed, cut off or added", () => {
    const bytes = Buffer.from(sealed(), "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(unseal("sent", changed.toString("base64url"), secrets, now)).toBeNull();
      expect(unseal("sent", bytes.subarray(0, at).toString("base64url"), secrets, now)).toBeNull();
    }
    expect(unseal("sent", Buffer.concat([bytes, bytes]).toString("base64url"), secrets, now)).toBeNull();
  });

  it("is worth nothing under another name", () => expect(unseal("known", sealed(), secrets, now)).toBeNull());

  it("is worth nothing from its end on", () => {
    expect(unseal("sent", sealed(), secrets, new Date(end.getTime() - 1))).toEqual(value);
    expect(unseal("sent", sealed(), secrets, end)).toBeNull();
  });

  it("is opened with an older secret after a rotation", () => {
    const rotated = secretsFrom(["n".repeat(32), "o".repeat(32)]);

    expect(unseal("sent", sealed(), rotated, now)).toEqual(value);
  });

  it.each([null, "", "x", "a.b.c", "あ", "=".repeat(100)])("is not %j", (foreign) =>
    expect(unseal("sent", foreign, secrets, now)).toBeNull(),
  );
});
