import { describe, expect, it } from "vitest";
import { loginIdKey, parseLoginId } from "@/lib/identity/login-id";

describe("login ID", () => {
  it.each([
    ["13 digits, zeros kept", "0010000005750", "0010000005750"],
    ["8 letters and digits", "kenpo001", "kenpo001"],
    ["full-width", "００１００００００５７５０", "0010000005750"],
    ["with spaces and a line end around it", " 0010000005750　\n", "0010000005750"],
    ["with spaces that group it", "0010 0000 05750", "0010000005750"],
    ["with capitals", "KENPO00123", "KENPO00123"],
  ])("%s is accepted", (_title, typed, value) => {
    expect(parseLoginId(typed)).toEqual({ kind: "ok", value });
  });

  it.each([
    ["nothing", "", "empty"],
    ["7 letters", "kenpo01", "shape"],
    ["14 letters", "00100000057500", "shape"],
    ["a hyphen", "kenpo-001", "shape"],
    ["kana", "けんぽ00001", "shape"],
    ["a letter that only looks Latin", "кenpo001", "shape"],
  ])("%s is refused", (_title, typed, kind) => {
    expect(parseLoginId(typed)).toEqual({ kind });
  });

  it("counts as one whatever its case and width", () => {
    expect(loginIdKey("ＫＥＮＰＯ００１")).toBe(loginIdKey("kenpo001"));
  });
});
