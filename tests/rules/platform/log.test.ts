import { expect, it } from "vitest";
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

it("no token and no endless text reaches a log", () => {
  const token = "AAAAAAAAAAAAAAAAAAAAAA.bbbbbbbbbbbbbb";

  expect(withoutTokens(`GET /forgot-id/${token}?x "`)).toBe('GET /forgot-id/[hidden]?x "');
  expect(plainError(new Error(`at /forgot-id/${token}`)).message).not.toContain("AAAA");
  expect(withoutTokens("x".repeat(100_000)).length).toBeLessThan(5000);
});

it.each([null, undefined, "text", 5, {}])("what is no error (%j) is told all the same", (reason) => {
  expect(plainError(reason).message).toBeTypeOf("string");
});
