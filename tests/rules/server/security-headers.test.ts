import { expect, it } from "vitest";
import { securityHeaders } from "@/lib/server/answer/security-headers";

const policy = (isDevelopment?: boolean) =>
  securityHeaders("of-this-answer", isDevelopment === undefined ? {} : { isDevelopment })[
    "content-security-policy"
  ];

it("no text is evaluated, no style without the nonce counts, and no socket is opened to members", () => {
  expect(policy()).toMatch(/script-src 'self' 'nonce-of-this-answer' 'strict-dynamic';/);
  expect(policy()).toMatch(/style-src 'self' 'nonce-of-this-answer';/);
  expect(policy()).toMatch(/connect-src 'self';/);
  expect(policy()).not.toContain("unsafe");
});

it("while the sources are worked on, only that is added which the framework's tools need", () => {
  expect(policy(true)).toBe(
    policy()
      ?.replace("'strict-dynamic'", "'strict-dynamic' 'unsafe-eval'")
      .replace("style-src 'self' 'nonce-of-this-answer'", "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:"),
  );
});
