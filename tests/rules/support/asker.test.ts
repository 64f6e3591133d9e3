import { describe, expect, it } from "vitest";
import { actorOf, isSamePerson, parseActor, parseReason } from "@/lib/support/asker";
import { type Computer, computerUser } from "@/lib/support/computer-user";

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
    expect(actorOf("tanaka (root)", "佐藤")).toBe("佐藤/tanaka (root)");
  });

  it.each<[Computer, string]>([
    [{ owner: "tanaka", login: null, sudoUser: undefined }, "tanaka"],
    [{ owner: "tanaka", login: "tanaka", sudoUser: undefined }, "tanaka"],
    [{ owner: "root", login: "tanaka", sudoUser: "tanaka" }, "tanaka/root"],
    [{ owner: "root", login: "tanaka", sudoUser: "suzuki" }, "suzuki (tanaka/root)"],
    [{ owner: "root", login: null, sudoUser: "tanaka" }, "tanaka (root)"],
    [{ owner: "root", login: null, sudoUser: "tanaka (root) x" }, "root"],
    [{ owner: "portal", login: "portal", sudoUser: "" }, "portal"],
  ])("%j: what anybody could type takes nobody's place", (computer, actor) => {
    expect(computerUser(computer)).toBe(actor);
  });

  it.each(["", " ", "-", "・", "tanaka (root)", "tanaka/root", "x".repeat(61)])("%j is no name", (typed) => {
    expect(parseActor(typed)).toBeNull();
  });

  it.each([
    ["tanaka", "TANAKA"],
    ["田中 一郎", "田中　一郎"],
    ["田中 (desk)", "desk"],
    ["田中 (desk)", "田中"],
    ["desk", "田中 (desk)"],
    ["tanaka/root", "root"],
    ["佐藤/tanaka (desk/root)", "ＴＡＮＡＫＡ"],
    ["田中 一郎", "田中・一郎さん"],
    ["t_tanaka", "T.Tanaka"],
  ])("%s and %s are one person", (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  it("two names are two people", () => {
    expect(isSamePerson("田中 (desk)", "鈴木")).toBe(false);
  });
});
