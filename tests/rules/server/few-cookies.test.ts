import { expect, it } from "vitest";
import { cookieName } from "@/lib/platform/cookie-names";
import { fewCookies } from "@/lib/server/request/few-cookies";

const others = (count: number) => Array.from({ length: count }, (_, place) => `other${place}=1`);
const ours = [`${cookieName("probe")}=1`, `${cookieName("session")}=a=b`];

it("some cookies more than ours change nothing", () => {
  const few = [...others(20), ...ours].join("; ");

  expect(fewCookies(few)).toBe(few);
  expect(fewCookies("")).toBe("");
});

it("of a flood of them ours alone are left, wherever they stand", () => {
  const flood = [
    ...others(500),
    ...ours.slice(0, 1),
    "x",
    "=",
    `my${ours[0]}`,
    ...others(500),
    ...ours.slice(1),
  ];

  expect(fewCookies(flood.join("; "))).toBe(ours.join("; "));
  expect(fewCookies(flood.join(";"))).toBe(ours.join("; "));
  expect(fewCookies(others(500).join("; "))).toBe("");
});
