import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailAddressKey, maskMailAddress, parseMailAddress } from "@/lib/identity/mail-address";

describe("mail address", () => {
  it.each([
    ["an ordinary one", "hanako@example.jp", "hanako@example.jp"],
    ["an old carrier's, dots in a row", "a..b@docomo.example", "a..b@docomo.example"],
    ["an old carrier's, dot before the @", "abc.@ezweb.example", "abc.@ezweb.example"],
    ["an old carrier's, dot in front", ".abc@docomo.example", ".abc@docomo.example"],
    ["with a plus, a slash and a question mark", "a+b/c?d@example.jp", "a+b/c?d@example.jp"],
    ["full-width", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ", "hanako@example.jp"],
    ["with spaces and a line end around it", "　hanako@example.jp \n", "hanako@example.jp"],
    ["with capitals, shown as typed", "Hanako@Example.JP", "Hanako@Example.JP"],
    ["with a Japanese domain", "花子@例え.テスト", "花子@例え.テスト"],
    ["with the dot of a Japanese keyboard", "hanako@example。jp", "hanako@example.jp"],
    ["with the half-width dot of a Japanese keyboard", "ha｡nako@example｡jp", "ha.nako@example.jp"],
    ["with the line of a kana keyboard", "hanakoーy@my‐example.jp", "hanako-y@my-example.jp"],
    ["with the tilde and the apostrophe of a phone", "o’hana〜1@example.jp", "o'hana~1@example.jp"],
    ["with a long vowel in its domain", "info@サーバー.example", "info@サーバー.example"],
    ["a copied link", "mailto:hanako@example.jp", "hanako@example.jp"],
    ["a copied link with a subject", "MAILTO:hanako@example.jp?subject=a@b", "hanako@example.jp"],
    ["a sender as mail programs copy it", "健保 花子 <hanako@example.jp>", "hanako@example.jp"],
    ["an old carrier's in quotes, as the standard wants it", '"a..b"@docomo.example', "a..b@docomo.example"],
    ["254 letters long", `${"a".repeat(243)}@example.jp`, `${"a".repeat(243)}@example.jp`],
  ])("%s is accepted", (_title, typed, value) => {
    expect(parseMailAddress(typed)).toEqual({ kind: "ok", value });
  });

  it.each([
    ["nothing", "", "empty"],
    ["spaces alone", " 　", "empty"],
    ["no @", "hanako.example.jp", "shape"],
    ["nothing before the @", "@example.jp", "shape"],
    ["nothing after the @", "hanako@", "shape"],
    ["a space inside", "hana ko@example.jp", "shape"],
    ["a full-width space inside", "hanako@　example.jp", "shape"],
    ["a line end that would begin a mail header", "hanako@example.jp\nBcc: x@example.jp", "twoAts"],
    ["a line end inside", "hanako@example.jp\nBcc", "shape"],
    ["two addresses", "a@example.jp,b@example.jp", "twoAts"],
    ["two @", "x@@example.jp", "twoAts"],
    ["a comma for a dot", "x@example、jp", "comma"],
    ["a half-width comma for a dot", "x@example､jp", "comma"],
    ["a dot at its end", "x@example.jp.", "lastDot"],
    ["a full stop at its end", "x@example.jp。", "lastDot"],
    ["two dots in its domain", "x@example..jp", "shape"],
    ["a dot after the @", "x@.example.jp", "shape"],
    ["no dot in its domain", "x@example", "shape"],
    ["a hyphen at the end of a name", "x@example-.jp", "shape"],
    ["quotation marks around it", "「x@example.jp」", "shape"],
    ["its label before it", "メール：x@example.jp", "shape"],
    ["a middle dot", "x・y@example.jp", "shape"],
    ["an unfinished name around it", "Hanako<hanako@example.jp", "shape"],
    ["255 letters", `${"a".repeat(244)}@example.jp`, "length"],
    ["a million letters", `${"a".repeat(1_000_000)}@example.jp`, "length"],
  ])("%s is refused", (_title, typed, kind) => {
    expect(parseMailAddress(typed)).toEqual({ kind });
  });

  it("counts as one whatever its case and width", () => {
    expect(mailAddressKey(" ＨＡＮＡＫＯ@Example.JP")).toBe(mailAddressKey("hanako@example.jp"));
    expect(mailAddressKey("hanako@example.jp")).not.toBe(mailAddressKey("hanako.@example.jp"));
  });

  it("has a key that is its own key", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(mailAddressKey(mailAddressKey(address))).toBe(mailAddressKey(address));
        expect(mailAddressKey(address)).toBe(address.toLowerCase());
      }),
    );
  });

  it.each([
    ["hanako@example.jp", "h***o@example.jp"],
    ["abc@example.jp", "a***c@example.jp"],
    ["ab@example.jp", "a***@example.jp"],
    ["a@example.jp", "***@example.jp"],
    ["a..b@docomo.example", "a***b@docomo.example"],
    ["𠮷野家@例え.テスト", "𠮷***家@例え.テスト"],
  ])("%s is masked as %s", (address, masked) => {
    expect(maskMailAddress(address)).toBe(masked);
  });
});
