import { expect, it } from "vitest";
import { productSources } from "@/tests/support/sources";

/** What asks about closing times by itself, or stays open: the mail service's reports, and what has a secret of its own. */
const ASKS_ITSELF = [
  "app/_guards/page-deps.ts",
  "app/_guards/current-session.ts",
  "app/_guards/door-secret.ts",
  "app/_forms/form-action.ts",
  "app/api/webhooks/resend/route.ts",
  "app/log-out/route.ts",
];
const HAS_DEPS = /import \{[^}]*\bdeps\b[^}]*\} from "@\/lib\/process\/deps"/;

it("no page reads the world past the question whether the portal is closed", () => {
  const screens = productSources().filter(({ path }) => path.startsWith("app/"));
  const asking = screens.filter(({ text }) => HAS_DEPS.test(text)).map(({ path }) => path);

  expect(asking.filter((path) => !ASKS_ITSELF.includes(path))).toEqual([]);
  expect(asking.sort()).toEqual([...ASKS_ITSELF].sort());
});
