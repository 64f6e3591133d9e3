import { describe, expect, it } from "vitest";
import { z } from "zod";
import { seal, unseal } from "@/lib/platform/seal";
import { type Secrets, secretsFrom } from "@/lib/platform/secrets";

const secrets = secretsFrom(["o".repeat(32)]);
const now = new Date("2026-11-22T20:00:00+09:00");
const end = new Date("2026-11-22T21:00:00+09:00");
const schema = z.object({ mailAddress: z.string(), isNew: z.boolean() });
const value = { mailAddress: "hanako@example.jp", isNew: true };
const open = (text: string | null, given: { name?: string; secrets?: Secrets; now?: Date } = {}) =>
  unseal(given.name ?? "sent", text, { schema, secrets, now, ...given });
const sealed = () => seal("sent", value, secrets, end);

describe("a sealed value", () => {
  it("comes back as it was", () => expect(open(sealed())).toEqual(value));

  it("can be read by nobody else, and looks different each time", () => {
    const both = [sealed(), sealed()];

    expect(both[0]).not.toBe(both[1]);
    for (const one of both) expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("hanako");
    expect(open(sealed(), { secrets: secretsFrom(["x".repeat(32)]) })).toBeNull();
  });

  it("is worth nothing with any byte changed, cut off or added", () => {
    const bytes = Buffer.from(sealed(), "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(open(changed.toString("base64url"))).toBeNull();
      expect(open(bytes.subarray(0, at).toString("base64url"))).toBeNull();
    }
    expect(open(Buffer.concat([bytes, bytes]).toString("base64url"))).toBeNull();
  });

  it("is worth nothing under another name", () => expect(open(sealed(), { name: "known" })).toBeNull());

  it("is worth nothing from its end on", () => {
    expect(open(sealed(), { now: new Date(end.getTime() - 1) })).toEqual(value);
    expect(open(sealed(), { now: end })).toBeNull();
  });

  it("is opened with an older secret after a rotation", () => {
    const rotated = secretsFrom(["n".repeat(32), "o".repeat(32)]);

    expect(open(sealed(), { secrets: rotated })).toEqual(value);
  });

  it("is worth nothing in another shape than the one asked for", () => {
    expect(open(seal("sent", { ...value, isNew: "yes" }, secrets, end))).toBeNull();
    expect(open(seal("sent", null, secrets, end))).toBeNull();
  });

  it.each([null, "", "x", "a.b.c", "あ", "=".repeat(100)])("is not %j", (foreign) =>
    expect(open(foreign)).toBeNull(),
  );
});
