import { expect, it } from "vitest";
import { parseForm } from "@/lib/forms/parse-form";
import { loginForm } from "@/lib/login/credentials";

const complaintsAbout = (loginId: string) => {
  const parsed = parseForm(loginForm.schema("2026-11-22"), { loginId, password: "a password" });

  return parsed.status === "refused" ? parsed.complaints : {};
};

it.each(["hanako@example.jp", "ｈａｎａｋｏ＠example.jp", " a@b "])(
  "「%s」 is told to be no user ID before anybody is looked for",
  (typed) => {
    expect(complaintsAbout(typed)).toEqual({ loginId: { key: "userIdIsAddress" } });
  },
);

it.each(["0010000005750", "KARI-ABCDE-FGHJ", "x", "００１０００００"])(
  "「%s」 may be one: only a wrong pair is wrong",
  (typed) => {
    expect(complaintsAbout(typed)).toEqual({});
  },
);

it("none at all is missed, and nothing else is said of it", () => {
  expect(complaintsAbout(" ")).toEqual({ loginId: { key: "userIdMissing" } });
});
