import { describe, expect, it } from "vitest";
import { z } from "zod";
import { identityForm } from "@/lib/forgot-id/identity-details";
import { MOST_LETTERS, parseForm, typedValues } from "@/lib/forms/parse-form";
import { loginForm } from "@/lib/login/credentials";

const MEGABYTE = 1_000_000;

function posted(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);

  return typedValues(form);
}

describe("a flood of letters", () => {
  it.each(["symbol", "number", "insurerNumber", "mailAddress", "birthDate"])("is told at %s", (field) => {
    const flood = "‹".repeat(MEGABYTE);
    const typed = posted({
      [field === "birthDate" ? "year" : field]: flood,
      era: "showa",
      month: "4",
      day: "3",
    });
    const parsed = parseForm(identityForm.schema("2026-11-22"), typed);

    expect(parsed).toMatchObject({ status: "refused", complaints: { [field]: { key: expect.any(String) } } });
  });

  it("is told at a password before any work is done on it", () => {
    const typed = posted({ loginId: "0010000005750", password: "ﷺ".repeat(MEGABYTE) });

    expect(parseForm(loginForm.schema("2026-11-22"), typed)).toEqual({
      status: "refused",
      complaints: { password: { key: "tooLong", values: { most: MOST_LETTERS } } },
    });
  });

  it("is no answer though its beginning would be one", () => {
    const schema = z.object({ name: z.string().transform((text) => text.trim()) });

    expect(parseForm(schema, { name: `a${" ".repeat(MOST_LETTERS - 1)}` }).status).toBe("success");
    expect(parseForm(schema, { name: `a${" ".repeat(MOST_LETTERS)}` })).toMatchObject({
      complaints: { name: { key: "tooLong" } },
    });
  });

  it("leaves little behind, however many fields it came in", () => {
    const fields = Array.from({ length: 5000 }, (_, place) => [`field${place}`, "x".repeat(1000)]);
    const kept = posted({ ...Object.fromEntries(fields), ["n".repeat(1000)]: "x" });

    expect(JSON.stringify(kept).length).toBeLessThan(30_000);
  });

  it("costs no more than a long answer does", () => {
    const costOf = (letters: number) => {
      const typed = {
        symbol: "ﷺ".repeat(letters),
        number: "1(".repeat(letters),
        mailAddress: "a@".repeat(letters),
      };
      const before = process.cpuUsage();
      for (let times = 0; times < 20; times++) parseForm(identityForm.schema("2026-11-22"), posted(typed));
      return process.cpuUsage(before).user;
    };
    const leastOf = (letters: number) => Math.min(...[1, 2, 3].map(() => costOf(letters)));

    expect(leastOf(MEGABYTE)).toBeLessThan(20 * leastOf(MOST_LETTERS) + 100_000);
  });
});

it("files and the framework's own fields are nothing that was typed", () => {
  const form = new FormData();
  form.append("$ACTION_1:0", "{}");
  form.append("paper", new Blob(["x"]));
  form.append("number", "567");

  expect(typedValues(form)).toEqual({ number: "567" });
});
