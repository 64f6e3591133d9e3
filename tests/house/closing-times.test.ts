import { expect, it } from "vitest";
import { productSources, type Source, withoutComments } from "@/tests/support/sources";

const ONE_WAY = /^export const \w+ = (formAction|stepUpAction|buttonAction|switchAction)\(/;

/** Every server action that is not made in the one way that asks whether the portal is closed. */
function actionsMadeByHand(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const code = withoutComments(text);
    if (!/"use server"/.test(code)) return [];
    if (!code.startsWith('"use server"')) return [`${path}: an action within a screen`];

    return code
      .split("\n")
      .filter((line) => /^export /.test(line) && !ONE_WAY.test(line))
      .map((line) => `${path}: ${line}`);
  });
}

it("every action is made in the one way that asks about closing times, since the gate lets posted forms through", () => {
  expect(actionsMadeByHand(productSources())).toEqual([]);
});

it.each([
  ["a function of its own", '"use server";\nexport async function b() {}\n'],
  ["a value of its own", '"use server";\nexport const b = async () => {};\n'],
  ["one passed on", '"use server";\nexport { b } from "./b";\n'],
  ["one within a screen", 'export function Page() {\n  async function act() {\n    "use server";\n  }\n}\n'],
])("%s is found", (_, text) => {
  expect(actionsMadeByHand([{ path: "app/actions.ts", text }])).toHaveLength(1);
});

it("one made in the one way is right", () => {
  const text = '"use server";\nconst rules = {};\nexport const b = formAction(rules, async () => ({}));\n';

  expect(actionsMadeByHand([{ path: "app/actions.ts", text }])).toEqual([]);
});
