import { expect, it } from "vitest";
import { pathsWith, screensBehind } from "@/tests/support/screens-behind";
import { productSources, withoutComments } from "@/tests/support/sources";

const MADE_ONCE = /\b(alikeForAll|onceForReaders)\(/;
const DEFINED = ["app/_markup/alike-for-all.ts", "app/_words/once-for-readers.ts"];

/** Anything but words and `config/site.yaml`: a visitor, the database, a closing, the clock, what an address says. */
const READS_MORE =
  /readCookie\(|SealedCookie\(|\bcookies\(\)|\bheaders\(\)|KeepCookies\(|[cC]urrentSession\(|clientNetwork\(|isKnownBrowser\(|pageDeps\(|getDeps\(|closedNow\(|getMaintenance\(|systemClock|new Date\(\)|Date\.now\(\)|\b(searchP|p)arams\b/;
/** They ask for the language and the switch of readings, which decide what is made. */
const ASK_WHO_READS = ["app/_words/request.ts", "app/_frame/chosen-locale.ts", "app/_words/furigana.tsx"];
/** Say how a cookie is read; who calls them is found. */
const GUARDS = ["app/_guards/cookies.ts"];

const madeOnce = productSources()
  .filter(({ path, text }) => MADE_ONCE.test(withoutComments(text)) && !DEFINED.includes(path))
  .map(({ path }) => path);

it("pages are among what is made once for many readers", () => {
  expect(madeOnce).toContain("app/forgot-id/page.tsx");
  expect(madeOnce).toContain("app/help/forgot-id/page.tsx");
});

it.each(madeOnce)("%s asks for nothing but words", (path) => {
  expect(pathsWith(READS_MORE, screensBehind(path), [...ASK_WHO_READS, ...GUARDS])).toEqual([]);
});

it.each([
  'await readCookie("session")',
  "const session = await currentSession();",
  "const deps = await pageDeps();",
  "const now = systemClock.now();",
  "async function Page({ searchParams }: Props) {",
  "async function Page({ params }: Props) {",
])("a page that asks for more is found: %s", (text) => {
  expect(pathsWith(READS_MORE, [{ path: "app/help/page.tsx", text }], [])).toEqual(["app/help/page.tsx"]);
});
