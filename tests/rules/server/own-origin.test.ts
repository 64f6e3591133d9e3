import { describe, expect, it } from "vitest";
import { hostForFramework, isOwnPost } from "@/lib/server/request/own-origin";

const OWN = "https://kosmoweb.jp";

describe("a posted form", () => {
  it.each([
    ["from the portal's origin", { origin: OWN, host: "kosmoweb.jp" }, true],
    ["through a proxy that hands on its upstream's name", { origin: OWN, host: "10.0.0.7:3000" }, true],
    ["with the port that goes without saying", { origin: "https://kosmoweb.jp:443", host: "upstream" }, true],
    ["from the host that it is posted to", { origin: "http://localhost:4000", host: "localhost:4000" }, true],
    ["from that host with its usual port", { origin: "https://other.jp", host: "other.jp:443" }, true],
    ["without an origin, as programs post", { host: "kosmoweb.jp" }, true],
    [
      "of a browser that says it crosses sites",
      { host: "kosmoweb.jp", "sec-fetch-site": "cross-site" },
      false,
    ],
    ["from another site", { origin: "https://example.jp", host: "kosmoweb.jp" }, false],
    ["from another port", { origin: "https://kosmoweb.jp:8443", host: "kosmoweb.jp" }, false],
    [
      "from a name that only begins alike",
      { origin: "https://kosmoweb.jp.example.jp", host: "kosmoweb.jp" },
      false,
    ],
    ["from nowhere", { origin: "null", host: "kosmoweb.jp" }, false],
    ["from something that is no origin", { origin: "kosmoweb.jp", host: "kosmoweb.jp" }, false],
    ["from nothing", { origin: "", host: "kosmoweb.jp" }, false],
  ])("%s is ours or not", (_title, headers, expected) => {
    expect(isOwnPost({ headers }, OWN)).toBe(expected);
  });
});

it.each([
  [{ origin: OWN, host: "10.0.0.7:3000" }, "kosmoweb.jp"],
  [{ origin: "https://kosmoweb.jp:443", host: "kosmoweb.jp:443" }, "kosmoweb.jp"],
  [{ origin: "https://other.jp", host: "other.jp:443" }, "other.jp"],
  [{ host: "10.0.0.7:3000" }, "10.0.0.7:3000"],
  [{ origin: "https://example.jp", host: "kosmoweb.jp" }, "kosmoweb.jp"],
  [{ origin: "x", host: "a b" }, "a b"],
])("the framework sees %j under a host that it compares equal: %s", (headers, host) => {
  expect(hostForFramework({ headers }, OWN)).toBe(host);
});
