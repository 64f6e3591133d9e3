import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/password/password-hash";
import { judgeNewPassword } from "@/lib/password/password-rules";

const owner = {
  loginId: "0010000005750",
  siteName: "KOSMO Communication Web",
  minimumLength: 12,
  isBirthDate: (date: string) => date === "1958-04-03",
};
const judge = (typed: string, minimumLength = owner.minimumLength) =>
  judgeNewPassword(typed, { ...owner, minimumLength });
const complaintAbout = (typed: string, minimumLength?: number) => {
  const judged = judge(typed, minimumLength);
  return judged.kind === "refused" ? judged.complaint : null;
};

describe("the length of a new password", () => {
  test.each([
    ["", { key: "newPasswordMissing" }],
    ["t7#kQ", { key: "passwordTooShort", values: { min: 15, length: 5 } }],
    ["t7#kQ9!vBx2mZp", { key: "passwordTooShort", values: { min: 15, length: 14 } }],
    ["t7#kQ9!vBx2mZpD", null],
    ["鶏𠮟🐢水曜だけ歩く池の端の亀🦔", null],
    ["🐢🦔🐙🦜🐊🦑🐘🦩", { key: "passwordTooShort", values: { min: 15, length: 8 } }],
  ])("%s is counted in code points", (typed, complaint) => {
    expect(complaintAbout(typed, 15)).toEqual(complaint);
  });

  test("is counted after full-width and half-width have become one", () => {
    expect(complaintAbout("ｶﾞｷﾞｸﾞｹﾞｺﾞﾊﾞ", 15)).toEqual({ key: "passwordTooShort", values: { min: 15, length: 6 } });
  });

  test("is the site's own choice", () => {
    expect(complaintAbout("t7#kQ9!vBx2m", 12)).toBeNull();
    expect(complaintAbout("t7#kQ9!vBx2m", 13)).toMatchObject({ key: "passwordTooShort" });
  });

  test("may be 128 and not 129", () => {
    const long = "correct horse battery staple, ".repeat(5);
    expect(complaintAbout(long.slice(0, 128))).toBeNull();
    expect(complaintAbout(long.slice(0, 129))).toEqual({
      key: "passwordTooLong",
      values: { max: 128, length: 129 },
    });
  });
});

describe("a new password that says something about its owner", () => {
  test.each([
    ["0010000005750-mountain", "passwordHasLoginId"],
    ["x0010-0000-05750x", "passwordHasLoginId"],
    ["００１００００００５７５０やま", "passwordHasLoginId"],
    ["my KOSMO communication-web pass", "passwordHasSiteName"],
    ["KosmoCommunicationWeb7!", "passwordHasSiteName"],
    ["turtle-19580403-pond", "passwordHasBirthDate"],
    ["turtlepond-S330403", "passwordHasBirthDate"],
    ["turtlepond580403", "passwordHasBirthDate"],
    ["昭和33年4月3日うまれです", "passwordHasBirthDate"],
  ])("%s is refused: %s", (typed, key) => {
    expect(complaintAbout(typed)).toEqual({ key });
  });

  test("is found however the login ID is written", () => {
    expect(judgeNewPassword("xx-TANAKA0001-turtle", { ...owner, loginId: "Tanaka0001" })).toMatchObject({
      complaint: { key: "passwordHasLoginId" },
    });
  });

  test("may hold somebody else's date", () => {
    expect(complaintAbout("turtle-19580404-pond")).toBeNull();
  });

  test("is not seen in two letters of a short site name", () => {
    expect(judgeNewPassword("web turtle pond door", { ...owner, siteName: "Web" }).kind).toBe("accepted");
  });
});

describe("a weak new password", () => {
  test.each([
    ["password123456", "passwordWeak"],
    ["sakura12345678", "passwordWeak"],
    ["tokugawaieyasu", "passwordWeak"],
    ["yamamototarou", "passwordWeakName"],
    ["watanabeyoshiko", "passwordWeakName"],
    ["aaaaaaaaaaaaaa", "passwordWeakRepeat"],
    ["さくらさくらさくらさくら", "passwordWeakRepeat"],
    ["abcdefghijklmn", "passwordWeakSequence"],
    ["zxcvbnm,./zxcvbnm", "passwordWeakKeys"],
    ["kosmocommunication", "passwordWeak"],
  ])("%s is refused with its reason: %s", (typed, key) => {
    expect(complaintAbout(typed)?.key).toBe(key);
  });

  test.each(["correct horse battery staple", "みかんの木に7羽のすずめ", "pvXm3-9fKq-w2Lt"])(
    "is not %s",
    (typed) => {
      expect(complaintAbout(typed)).toBeNull();
    },
  );
});

test("an accepted password is the one that login will read", () => {
  expect(judge("Ｔｕｒｔｌｅ　ｐｏｎｄ　ｄｏｏｒ　７")).toEqual({
    kind: "accepted",
    password: "Turtle pond door 7",
  });
});

test("no composition is asked for: long random words of any one script are fine", () => {
  const scripts = [
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789",
    "あいうえおかきくけこさしすせそ",
    "山川田森水火木金土月",
  ];
  for (const script of scripts) {
    const letters = fc.array(fc.constantFrom(...script), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(letters, (typed) => {
        expect(judgeNewPassword(typed.join(""), { ...owner, isBirthDate: () => false }).kind).toBe(
          "accepted",
        );
      }),
      { numRuns: 10 },
    );
  }
});

test("even the slowest password costs no more to judge than some hashes", async () => {
  const slowest = "4@8({[36$|!1705+2%".repeat(8).slice(0, 128);
  const costOf = async (work: () => unknown) => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const judging: number[] = [];
  const hashing: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    judging.push(await costOf(() => judge(slowest)));
    hashing.push(await costOf(() => hashPassword(slowest)));
  }

  expect(Math.min(...judging)).toBeLessThan(20 * Math.min(...hashing));
});
