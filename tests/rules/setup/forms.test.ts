import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/forms/parse-form";
import { addressForm, identityForm, letterForm, loginIdForm } from "@/lib/setup/forms";

const today = "2026-11-22";

describe("what is typed while setting an account up", () => {
  it.each([
    [{}, "provisionalUserIdMissing", "provisionalPasswordMissing"],
    [{ provisionalUserId: "0010000005750", provisionalPassword: "x" }, "provisionalUserIdShape", undefined],
    [
      { provisionalUserId: "kari abcde fghj", provisionalPassword: " " },
      undefined,
      "provisionalPasswordMissing",
    ],
  ])("%j as the letter is told at its field", (typed, userId, password) => {
    const parsed = parseForm(letterForm.schema(today), typed);
    const complaints = parsed.status === "refused" ? parsed.complaints : {};

    expect(complaints.provisionalUserId?.key).toBe(userId);
    expect(complaints.provisionalPassword?.key).toBe(password);
  });

  it("a login ID may not look like a provisional one", () => {
    const parsed = parseForm(loginIdForm.schema(today), { loginId: "karimatsu2345" });
    expect(parsed).toMatchObject({ status: "refused", complaints: { loginId: { key: "loginIdReserved" } } });

    for (const loginId of ["karimatsu234", "sakura2026", "0010000005750"])
      expect(parseForm(loginIdForm.schema(today), { loginId })).toEqual({
        status: "success",
        value: { loginId },
      });
  });

  it("no address at all is asked for, and not for a registered one", () => {
    const nothings: Record<string, string>[] = [{}, { mailAddress: "" }, { mailAddress: "  " }];
    for (const typed of nothings)
      expect(parseForm(addressForm.schema(today), typed)).toMatchObject({
        complaints: { mailAddress: { key: "newMailAddressMissing" } },
      });
  });

  it("an address that can be none is told as everywhere, and one that can be is kept as it was typed", () => {
    expect(parseForm(addressForm.schema(today), { mailAddress: "sakura" })).toMatchObject({
      complaints: { mailAddress: { key: "mailAddressShape" } },
    });
    expect(parseForm(addressForm.schema(today), { mailAddress: " Sakura@Example.jp " })).toEqual({
      status: "success",
      value: { mailAddress: "Sakura@Example.jp" },
    });
  });

  it("insurer number and birth date are asked for, and nothing else of a card", () => {
    const typed = { insurerNumber: "06990014", era: "heisei", year: "8", month: "5", day: "20" };

    expect(parseForm(identityForm.schema(today), typed)).toEqual({
      status: "success",
      value: { insurerNumber: "06990014", birthDate: "1996-05-20" },
    });
  });
});
