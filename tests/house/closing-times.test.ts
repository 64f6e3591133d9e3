import { expect, it } from "vitest";
import { productSources, withoutComments } from "@/tests/support/sources";

/** Every exported server action whose own lines do not ask whether the portal is closed, as "file: name". */
function actionsThatDoNotAsk(sources: { path: string; text: string }[]): string[] {
  return sources
    .filter(({ text }) => text.startsWith('"use server"'))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split(/^(?=export )/m)
        .filter((part) => part.startsWith("export ") && !/\b(closedNow|stayClosed)\(/.test(part))
        .map((part) => `${path}: ${/(?:function|const) (\w+)/.exec(part)?.[1]}`),
    );
}

it("every action asks about closing times, since the gate lets posted forms through", () => {
  expect(actionsThatDoNotAsk(productSources())).toEqual([]);
});

it("an action that does not ask is found", () => {
  const text =
    '"use server";\nexport async function a() {\n  if (await closedNow()) return;\n}\nexport async function b() {}\n';

  expect(actionsThatDoNotAsk([{ path: "app/actions.ts", text }])).toEqual(["app/actions.ts: b"]);
});
