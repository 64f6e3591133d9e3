import { expect, it } from "vitest";
import { kinds } from "@/lib/mail/mail-kinds";
import { plainError, withoutTokens } from "@/lib/platform/plain-error";

it("an error is told with its reasons, down to the cause", () => {
  const cause = Object.assign(new Error("no route to the server"), { code: "EHOSTUNREACH" });
  const told = plainError(new Error("Failed query", { cause }));

  expect(told).toMatchObject({
    type: "Error",
    message: "Failed query",
    cause: { message: "no route to the server", code: "EHOSTUNREACH" },
  });
});

it("causes that go round in circles have an end", () => {
  const error = new Error("round");
  error.cause = error;

  expect(JSON.stringify(plainError(error)).length).toBeLessThan(20_000);
});

it.each(mailedFolders())("no token of a link below %s reaches a log", (folder) => {
  const token = "AAAAAAAAAAAAAAAAAAAAAA.bbbbbbbbbbbbbb";

  expect(withoutTokens(`GET ${folder}${token}?x "`)).toBe(`GET ${folder}[hidden]?x "`);
  expect(plainError(new Error(`at ${folder}${token}`)).message).not.toContain("AAAA");
});

it("no endless text reaches a log", () => {
  expect(withoutTokens("x".repeat(100_000)).length).toBeLessThan(5000);
});

it.each([null, undefined, "text", 5, {}])("what is no error (%j) is told all the same", (reason) => {
  expect(plainError(reason).message).toBeTypeOf("string");
});

/** Of every mail that carries a link: a new kind of it is found here. */
function mailedFolders(): string[] {
  const facts = {
    language: "ja" as const,
    site: { siteName: "", operator: { ja: "", en: "" } },
    contact: { name: "", how: null, telephone: null, hours: null, formUrl: null, lostLetter: null },
    origin: "https://kosmoweb.jp",
    happenedAt: new Date(0),
    deadlineAt: new Date(0),
    closed: null,
  };
  const folders = Object.values(kinds).flatMap((kind) => {
    if (kind.carries !== "link") return [];
    const url = kind.write(facts, "TOKEN").blocks.find((block) => block.kind === "url")?.url ?? "";
    return [url.slice(facts.origin.length, url.indexOf("TOKEN"))];
  });

  return [...new Set(folders)];
}
