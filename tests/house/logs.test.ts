// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is quoted here.
import { expect, it } from "vitest";
import { productSources } from "@/tests/support/sources";
import { secretsLogged } from "./log-rules";

/** What a person at a terminal asked for is no log. */
const isServer = ({ path }: { path: string }) => !path.startsWith("cli/");

it("no log call is handed anything secret", () => {
  expect(productSources().filter(isServer).flatMap(secretsLogged)).toEqual([]);
});

it.each([
  'log().info({ token }, "opened");',
  'log().info({ id: link.token }, "opened");',
  "log().warn(`no mail to ${mail.toAddress}`);",
  "console.error(request.url);",
  'log.error({ error, form }, "refused");',
  'log().info({ who: account.loginId }, "in");',
  "log().error({ temporaryPassword })",
])("%s is found", (text) => {
  expect(secretsLogged({ path: "lib/sample.ts", text })).not.toEqual([]);
});

it.each([
  'log().info({ mailId, kind: outcome.kind }, "mail: accepted by the mail service");',
  'log().error({ error: reason.name }, "no token was found");',
])("%s is harmless", (text) => {
  expect(secretsLogged({ path: "lib/sample.ts", text })).toEqual([]);
});
