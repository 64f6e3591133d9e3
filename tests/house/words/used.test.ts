// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is quoted here.
import { expect, it } from "vitest";
import { productSources } from "@/tests/support/sources";
import { sentencesOf } from "./catalogue";
import { unusedKeys } from "./used-words";

const keys = sentencesOf("ja").map(({ key }) => key);

it("every sentence is said somewhere", () => {
  expect(unusedKeys(keys, productSources())).toEqual([]);
});

it.each([
  ['const t = useTranslations("a.b"); t("other")', "a.b.c"],
  ['const t = useTranslations("x"); t("c")', "a.b.c"],
  ['// t("a.b.c")', "a.b.c"],
  ["t(`a.${kind}.d`)", "a.b.c"],
])("%s does not say %s", (text, key) => {
  expect(unusedKeys([key], [{ path: "app/sample.tsx", text }])).toEqual([key]);
});

it.each([
  'const t = useTranslations("a.b"); t("c")',
  't.rich("a.b.c", marks)',
  "t(`a.${kind}.c`)",
  'const t = await getTranslations("a"); t(`b.${name}`)',
])("%s says a.b.c", (text) => {
  expect(unusedKeys(["a.b.c"], [{ path: "app/sample.tsx", text }])).toEqual([]);
});
