import { expect, it } from "vitest";
import { knownAddresses } from "@/lib/server/request/known-address";

/** As the framework's build writes them. */
const isKnown = knownAddresses({
  staticRoutes: [
    { regex: "^/(?:/)?$" },
    { regex: "^/_global\\-error(?:/)?$" },
    { regex: "^/forgot\\-id(?:/)?$" },
  ],
  dynamicRoutes: [{ regex: "^/forgot\\-id/([^/]+?)(?:/)?$" }],
  redirects: [{ regex: "^(?:/((?:[^/]+?)(?:/(?:[^/]+?))*))/$" }, { regex: "^(?!/_next)/old(?:/)?$" }],
});

it.each(["/", "/forgot-id", "/forgot-id?a=b", "/forgot-id/a-token", "/old", "/nowhere/", "/Forgot-ID"])(
  "%s is one of the build's",
  (url) => {
    expect(isKnown(url)).toBe(true);
  },
);

it.each([
  "/nowhere",
  "/forgot-id/a/b",
  "/nowhere.png",
  "/wp-admin/setup.php?a=/forgot-id",
  "/forgot-idx",
  "/_global-error",
])("%s is nothing, and the framework need not be asked", (url) => {
  expect(isKnown(url)).toBe(false);
});

it.each(["/forgot%2Did", "/a//b", "/nowhere/..", "/./x", "/_next/static/x.js", "/[token]", "", "*"])(
  "what %s means is left to the framework",
  (url) => {
    expect(isKnown(url)).toBe(true);
  },
);
