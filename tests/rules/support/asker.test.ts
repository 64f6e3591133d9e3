import { describe, expect, it } from "vitest";
import { actorOf, isSamePerson, parseActor, parseReason } from "@/lib/support/asker";

describe("a reason", () => {
  it.each([
    ["電話", "電話"],
    ["  メールが　届かない\nと電話  ", "メールが 届かない と電話"],
    ["あ".repeat(200), "あ".repeat(200)],
  ])("%j is kept in one line", (typed, reason) => {
    expect(parseReason(typed)).toBe(reason);
  });

  it.each(["", "　", "x", "あ".repeat(201), "hanako@example.jp が使えない", "hanako＠example.jp"])(
    "%j is none",
    (typed) => {
      expect(parseReason(typed)).toBeNull();
    },
  );
});

describe("who of support it is", () => {
  it("is whom the computer knows, with a name beside it where one was given", () => {
    expect(actorOf("tanaka", null)).toBe("tanaka");
    expect(actorOf("tanaka", "Tanaka")).toBe("tanaka");
    expect(actorOf("desk", "田中")).toBe("田中 (desk)");
  });

  it.each(["", " ", "tanaka (root)", "x".repeat(61)])("%j is no name", (typed) => {
    expect(parseActor(typed)).toBeNull();
  });

  it.each([
    ["tanaka", "TANAKA"],
    ["田中 一郎", "田中　一郎"],
    ["田中 (desk)", "desk"],
    ["田中 (desk)", "田中"],
    ["desk", "田中 (desk)"],
  ])("%s and %s are one person", (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  it("two names are two people", () => {
    expect(isSamePerson("田中 (desk)", "鈴木")).toBe(false);
  });
});
