import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { catalogues } from "@/lib/i18n/catalogues";
import { readEnv, settingNames } from "@/lib/platform/env";

type Line = { name: string; value: string; isDefault: boolean };

const example = readFileSync(".env.example", "utf8");
const lines: Line[] = [...example.matchAll(/^(#?)([A-Z_]+)=(.*)$/gm)].map(
  ([, hash, name = "", value = ""]) => ({
    name,
    value: value.replace(/^"(.*)"$/, "$1"),
    isDefault: hash === "#",
  }),
);
const given = (some: Line[]) => Object.fromEntries(some.map(({ name, value }) => [name, value]));
const secrets = { APP_SECRET: "s".repeat(32), RESEND_API_KEY: "re_example" };
const needed = { ...given(lines.filter(({ isDefault }) => !isDefault)), ...secrets };

it(".env.example holds every setting, once", () => {
  expect(lines.map(({ name }) => name).sort()).toEqual([...settingNames].sort());
});

it("so does the table of the README", () => {
  const readme = readFileSync("README.md", "utf8");

  expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it("what stands there without # is enough to start", () => {
  expect(readEnv(needed)).toMatchObject({ env: { APP_ORIGIN: "https://kosmoweb.jp" } });
});

it("what stands there with # is what holds without it", () => {
  expect(readEnv({ ...needed, ...given(lines.filter(({ isDefault }) => isDefault)) })).toEqual(
    readEnv(needed),
  );
});

it.each(["ja", "en"] as const)("the terminal says of each what it has to be (%s)", (locale) => {
  const { remedy } = catalogues[locale].cli.start;

  expect(settingNames.filter((name) => !(name in remedy))).toEqual([]);
});
