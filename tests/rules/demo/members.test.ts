import { describe, expect, it } from "vitest";
import { catalogues } from "@/lib/i18n/catalogues";
import { parseNumber, parseSymbol } from "@/lib/identity/card";
import { parseInsurerNumber } from "@/lib/identity/insurer-number";
import { parseLoginId } from "@/lib/identity/login-id";
import { parseMailAddress } from "@/lib/identity/mail-address";
import { judgeNewPassword } from "@/lib/password/password-rules";
import { demoMember, demoMembers } from "@/tests/support/members/demo";

const each = demoMembers.map((member) => [member.key, member] as const);

describe("the made-up members", () => {
  it("show every case that a trial needs", () => {
    expect(demoMember("everyday").loginId).toBe("0010000005750");
    expect(demoMember("neverLoggedIn")).toMatchObject({ hasLoggedIn: false, password: null });
    expect(demoMember("addressUnconfirmed").hasConfirmedAddress).toBe(false);
    expect(demoMember("suspended").isSuspended).toBe(true);
    expect(demoMember("transferred").earlierCard).not.toBeNull();
    expect(demoMember("kanjiSymbol").symbol).toMatch(/^\p{Script=Han}+・\p{Script=Han}+$/u);
    expect(demoMember("withoutSymbol").symbol).toBe("");
    expect(demoMember("oldCarrierAddress").mailAddress).toBe("a..b@docomo.example");
    expect(demoMember("english").language).toBe("en");
  });

  it.each(each)("%s could be a member", (_key, member) => {
    for (const { insurerNumber, symbol, number } of [member, member.earlierCard ?? member]) {
      expect(parseInsurerNumber(insurerNumber)).toEqual({ kind: "ok", value: insurerNumber });
      expect(parseSymbol(symbol)).toEqual({ kind: "ok", value: symbol });
      expect(parseNumber(number)).toMatchObject({ kind: "ok", value: number });
    }
    expect(parseLoginId(member.loginId)).toMatchObject({ kind: "ok" });
    expect(parseMailAddress(member.mailAddress)).toMatchObject({ kind: "ok", value: member.mailAddress });
  });

  it.each(each)(
    "%s belongs to an insurer that cannot exist and has an address that nobody has",
    (_key, member) => {
      expect(member.insurerNumber).toMatch(/^0699/);
      expect(member.mailAddress).toMatch(/@(example\.jp|example\.com|\w+\.example)$/);
    },
  );

  it.each(each)("%s has a password that we would accept, or none yet", (_key, member) => {
    const owner = {
      loginId: member.loginId,
      siteName: "KOSMO Communication Web",
      minimumLength: 15,
      isBirthDate: (date: string) => date === member.birthDate,
    };
    if (member.password !== null) {
      expect(judgeNewPassword(member.password, owner)).toMatchObject({ kind: "accepted" });
    }
  });

  it("differ in login ID, card and address", () => {
    const cards = demoMembers.flatMap((member) => [
      member,
      ...(member.earlierCard ? [member.earlierCard] : []),
    ]);
    const keys = cards.map(({ insurerNumber, symbol, number }) => [insurerNumber, symbol, number].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(demoMembers.map(({ loginId }) => loginId)).size).toBe(demoMembers.length);
    expect(new Set(demoMembers.map(({ mailAddress }) => mailAddress)).size).toBe(demoMembers.length);
  });

  it("are explained in both languages, and nobody else is", () => {
    const keys = demoMembers.map(({ key }) => key).sort();
    for (const { demo } of Object.values(catalogues)) expect(Object.keys(demo.members).sort()).toEqual(keys);
  });
});
