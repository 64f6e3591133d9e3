import { expect, it } from "vitest";
import { productSources, type Source, withoutComments } from "@/tests/support/sources";

const PAGE = /^app\/.*page\.tsx$/;
/** Leads on, and draws nothing. */
const LEADS_ON = "app/page.tsx";
const DRAWN = /^export default (withFewElements|alikeForAll)\(\w+\);$/m;
const OF_BROWSER = /^"use client";/;
/** What a part may ask of React only while React draws it. */
const ASKS_REACT = /\b(use[A-Z]\w*|use)\(/;

const screens = productSources().filter(({ path }) => path.startsWith("app/") && path.endsWith(".tsx"));

it("every page is drawn from few elements", () => {
  const pages = screens.filter(({ path }) => PAGE.test(path) && path !== LEADS_ON);
  expect(pages.length).toBeGreaterThan(30);

  expect(pages.filter(({ text }) => !DRAWN.test(text)).map(({ path }) => path)).toEqual([]);
});

it("no part that the server draws asks React for anything", () => {
  expect(screens.filter(asksReact).map(({ path }) => path)).toEqual([]);
});

it.each(['const t = useTranslations("login");', "const words = use(promise);"])("%s is found", (text) => {
  expect(asksReact({ path: "app/login/page.tsx", text })).toBe(true);
});

function asksReact({ text }: Source): boolean {
  return !OF_BROWSER.test(text) && ASKS_REACT.test(withoutComments(text));
}
