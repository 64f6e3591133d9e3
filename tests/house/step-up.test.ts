import { expect, it } from "vitest";
import { productSources, type Source } from "@/tests/support/sources";

/** What needs no step up, and why. */
const WITHOUT: Record<string, string> = {
  "app/account/address/link-actions.ts": "mailboxes decide, by links, in whatever browser",
  "app/account/history/actions.ts": "it only takes away what a stranger could have",
};

it("every form behind the door asks for the password that was given too long ago", () => {
  expect(faults(productSources(), WITHOUT)).toEqual([]);
});

it.each([
  ['"use server";\nexport const endOne = buttonAction(rules, end);', "", "not by stepUpAction"],
  ['"use server";\nexport const endOne = formAction(rules, end);', "<StepUpField />", "not by stepUpAction"],
  [
    '"use server";\nexport async function endOne(form: FormData) {}',
    "<StepUpField />",
    "not by stepUpAction",
  ],
  ['"use server";\nexport const endOne = stepUpAction(rules, end);', "<Fields />", "no StepUpField"],
])("%s beside %s is found", (actions, page, fault) => {
  const sources = [
    { path: "app/account/sessions/actions.ts", text: actions },
    { path: "app/account/sessions/page.tsx", text: page },
  ];

  expect(faults(sources, {})).toEqual([`app/account/sessions/actions.ts: ${fault}`]);
});

it("a page and its action that ask are none", () => {
  const sources = [
    {
      path: "app/account/sessions/actions.ts",
      text: '"use server";\nexport const endOne = stepUpAction(a, b);',
    },
    { path: "app/account/sessions/page.tsx", text: "<StepUpField />" },
  ];

  expect(faults(sources, {})).toEqual([]);
});

function faults(sources: readonly Source[], without: Record<string, string>): string[] {
  const behind = sources.filter(({ path }) => path.startsWith("app/account/"));

  return behind
    .filter(({ path, text }) => text.startsWith('"use server"') && !(path in without))
    .flatMap(({ path, text }) => {
      if (exportsOf(text).some((line) => !line.includes("= stepUpAction(")))
        return [`${path}: not by stepUpAction`];
      const room = path.slice(0, path.lastIndexOf("/") + 1);
      const hasField = behind.some((one) => one.path.startsWith(room) && one.text.includes("<StepUpField"));
      return hasField ? [] : [`${path}: no StepUpField`];
    });
}

function exportsOf(text: string): string[] {
  return text.split("\n").filter((line) => line.startsWith("export "));
}
