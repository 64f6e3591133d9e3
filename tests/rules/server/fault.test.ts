import { expect, it } from "vitest";
import { faultOf, LARGEST_BODY_BYTES, type RequestHead } from "@/lib/server/request/fault";

const OWN = "https://kosmoweb.jp";
const fault = ({ headers, ...given }: Partial<RequestHead>) =>
  faultOf({ method: "GET", url: "/login", headers: { host: "kosmoweb.jp", ...headers }, ...given }, OWN);
const tree = (text: string) => ({ "next-router-state-tree": text });
const ofLength = (bytes: number) => ({ "content-length": String(bytes), origin: OWN });

it.each<[string, Partial<RequestHead>]>([
  ["a page", {}],
  ["its head alone", { method: "HEAD" }],
  ["a form", { method: "POST", headers: ofLength(LARGEST_BODY_BYTES) }],
  ["letters of any script", { url: "/forgot-id/%E6%A4%9C%E6%9F%BB" }],
  ["a query with a stray percent sign", { url: "/login?notice=%" }],
  ["a query with what campaigns put behind an address", { url: `/login?${"utm_source=mail&".repeat(20)}` }],
  ["a client that would rather speak HTTP/2", { headers: { upgrade: "h2c" } }],
  [
    "what a router says of its page",
    { headers: tree('["",{"children":["login",{"children":["__PAGE__",{}]}]}]') },
  ],
])("%s is in order", (_title, request) => {
  expect(fault(request)).toBeNull();
});

it.each<[string, Partial<RequestHead>, string]>([
  ["an unknown method", { method: "PROPFIND" }, "method"],
  ["putting a page", { method: "PUT" }, "method"],
  ["a trace", { method: "TRACE", url: "/none" }, "method"],
  ["a stray percent sign", { url: "/login%" }, "malformed"],
  ["letters cut in half", { url: "/failed/%c0%af" }, "malformed"],
  ["a zero byte", { url: "/login%00" }, "malformed"],
  ["a query of very many parts", { url: `/login?${"a&".repeat(6000)}` }, "malformed"],
  ["another host's address", { url: "//example.jp/login" }, "malformed"],
  ["a whole address", { url: "http://example.jp/login" }, "malformed"],
  ["a backslash", { url: "/\\example.jp" }, "malformed"],
  ["a link whose end is cut in half", { url: "/forgot-id/%E3%81" }, "invalidUrl"],
  ["a link that is a percent sign", { url: "/forgot-id/%" }, "invalidUrl"],
  ["another protocol", { headers: { upgrade: "websocket" } }, "malformed"],
  ["a router's tree that is none", { headers: tree("[") }, "malformed"],
  ["a router's tree of another shape", { headers: tree('[null,{"children":[]}]') }, "malformed"],
  ["a form of another site", { method: "POST", headers: { origin: "https://example.jp" } }, "foreign"],
  ["a form that is too long", { method: "POST", headers: ofLength(LARGEST_BODY_BYTES + 1) }, "tooLarge"],
])("%s is the client's fault", (_title, request, expected) => {
  expect(fault(request)).toBe(expected);
});
