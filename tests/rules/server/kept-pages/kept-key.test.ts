import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { keptKey } from "@/lib/server/kept-pages/kept-key";

type Asked = { method?: string; url?: string; headers?: Record<string, string> };

/** What our own server has written on a request by then. */
const stamped = { "content-security-policy": "script-src 'nonce-x'", "x-portal-gate": "asked" };

const keyOf = ({ method = "GET", url = "/login", headers = {} }: Asked) =>
  keptKey({
    method,
    url,
    headers: { accept: "text/html", ...stamped, ...headers },
  } as unknown as IncomingMessage);

describe("a document of one's own is called for by", () => {
  it.each<[string, Asked]>([
    ["another method", { method: "HEAD" }],
    ["a form", { method: "POST" }],
    ["a query", { url: "/login?notice=ended" }],
    ["another page", { url: "/account" }],
    ["a link", { url: "/forgot-id/abc" }],
    ["who wants no document", { headers: { accept: "*/*" } }],
    ["the framework's scripts", { headers: { rsc: "1" } }],
    ["a prefetch of the framework", { headers: { "next-router-prefetch": "1" } }],
    ["an action", { headers: { "next-action": "x" } }],
    ["a part of the document", { headers: { range: "bytes=0-1" } }],
    ["a session", { headers: { cookie: "__Host-probe=1; __Host-session=x" } }],
    ["a visit", { headers: { cookie: "__Host-visit=x" } }],
    ["staff with a pass", { headers: { cookie: "__Host-bypass=x" } }],
    ["a cookie of nobody's", { headers: { cookie: "tracker=1" } }],
    ["a name that only begins alike", { headers: { cookie: "__Host-probes=1" } }],
    ["a language that is none", { headers: { cookie: "__Host-locale=fr" } }],
    ["a switch that stands in between", { headers: { cookie: "__Host-furigana=perhaps" } }],
    ["two values of one switch", { headers: { cookie: "__Host-locale=ja; __Host-locale=en" } }],
  ])("%s", (_what, asked) => {
    expect(keyOf(asked)).toBeNull();
  });
});

it("who chose nothing shares a document with whose browser prefers the same language", () => {
  const german = keyOf({ headers: { "accept-language": "de,en;q=0.5" } });

  expect(german).toEqual(keyOf({ headers: { "accept-language": "en-GB" } }));
  expect(german).not.toEqual(keyOf({}));
});

it("a known browser and one that keeps cookies get the same as any", () => {
  expect(keyOf({ headers: { cookie: "__Host-known=secret; __Host-probe=1" } })).toEqual(keyOf({}));
});

it("nothing of the visitor goes along but the two switches, in one order", () => {
  const headers = {
    cookie: "__Host-locale=en; __Host-known=secret; __Host-furigana=on",
    "user-agent": "somebody's",
    "x-forwarded-for": "192.0.2.1",
  };

  expect(keyOf({ headers })?.headers).toEqual({
    accept: "text/html",
    "accept-language": "ja",
    cookie: "__Host-probe=1; __Host-furigana=on; __Host-locale=en",
  });
  expect(keyOf({ headers })).toEqual(keyOf({ headers: { cookie: "__Host-furigana=on; __Host-locale=en" } }));
});
