import { createHmac } from "node:crypto";
import fc from "fast-check";
import { actionIds, BOUNDARY, multipart, type PageForm } from "./forms";
import type { RawRequest } from "./raw-request";

const PATHS = [
  ...["/", "/login", "/forgot-id", "/forgot-id/sent", "/forgot-id/result", "/forgot-id/result/reset"],
  ...["/forgot-id/invalid", "/forgot-password", "/temporary-password/sent", "/new-password", "/account"],
  ...[
    "/maintenance",
    "/no-such-page",
    "/failed/broken",
    "/login/",
    "/%61ccount",
    "/account?_rsc=x",
    "/./account",
  ],
  ...["/help/forgot-id/../../account", "/accessibility/../account", "/_next/static/../../account", "/%"],
  ...["/_next/data/x/account.json", "/api/none", "/demo/mailbox", "/index", "/account.rsc", "/account.txt"],
];
const METHODS = [
  "GET",
  "GET",
  "POST",
  "POST",
  "HEAD",
  "PUT",
  "DELETE",
  "OPTIONS",
  "PATCH",
  "TRACE",
  "PROPFIND",
];
const TREE = encodeURIComponent('["",{"children":["account",{"children":["__PAGE__",{}]}]},null,"refetch"]');

/** Where to knock, with what a browser that was let in before carries. */
export type Knocker = { forms: PageForm[]; origin: string; cookies: string[]; linkPath: string };

/** A request that looks as if it should be let through a closed portal. */
export function disguisedRequest({ forms, origin, cookies, linkPath }: Knocker): fc.Arbitrary<RawRequest> {
  return fc
    .record({
      method: fc.constantFrom(...METHODS),
      path: fc.constantFrom(...PATHS, linkPath),
      form: fc.constantFrom(...forms),
      shape: fc.constantFrom("none", "none", "form", "call", "text"),
      pass: fc.constantFrom("", ...forgedPasses()),
      headers: fc.array(disguise(forms, origin), { maxLength: 6 }),
      host: fc.constantFrom(new URL(origin).host, "upstream:3000", "localhost", "[::1]", "kosmoweb.jp"),
    })
    .map(({ method, path, form, shape, pass, headers, host }): RawRequest => {
      const posted = bodyOf(shape, form);
      const cookie: [string, string] = ["Cookie", [...cookies, pass].filter(Boolean).join("; ")];

      return {
        method,
        path,
        body: posted.body,
        headers: [["Host", host], cookie, ...posted.headers, ...headers],
      };
    });
}

type Shape = { body: string; headers: [string, string][] };

function bodyOf(shape: string, form: PageForm): Shape {
  if (shape === "none") return { body: "", headers: [] };
  const fields =
    shape === "form"
      ? form.fields
      : ([
          ["0", '[{"attempt":1},"$K1"]'],
          ["1_loginId", "a"],
        ] as PageForm["fields"]);
  const body = shape === "text" ? "[]" : multipart(fields);
  const kind = shape === "text" ? "text/plain;charset=UTF-8" : `multipart/form-data; boundary=${BOUNDARY}`;
  const [id = "x"] = actionIds([form]);
  const headers: [string, string][] = [
    ["Content-Type", kind],
    ["Content-Length", String(Buffer.byteLength(body))],
  ];

  return { body, headers: shape === "form" ? headers : [...headers, ["Next-Action", id]] };
}

function disguise(forms: PageForm[], origin: string): fc.Arbitrary<[string, string]> {
  const values: Record<string, string[]> = {
    RSC: ["1"],
    "Next-Router-State-Tree": [TREE, "x"],
    "Next-Router-Prefetch": ["1", "2"],
    "Next-Router-Segment-Prefetch": ["/_tree", "/account/__PAGE__"],
    "Next-Url": ["/account"],
    "Next-Action": [...actionIds(forms), "x"],
    Purpose: ["prefetch"],
    "Sec-Purpose": ["prefetch"],
    "Sec-Fetch-Dest": ["empty", "document", "image"],
    Accept: ["text/html", "text/x-component", "*/*", "application/json"],
    "Accept-Encoding": ["gzip", "br", "identity"],
    Origin: [origin, "https://example.jp", "null"],
    "X-Forwarded-For": ["127.0.0.1", "::1"],
    "X-Forwarded-Host": ["localhost"],
    "X-Forwarded-Proto": ["https"],
    "X-Original-URL": ["/help/forgot-id"],
    "X-Rewrite-URL": ["/help/forgot-id"],
    "X-HTTP-Method-Override": ["GET"],
    "x-middleware-subrequest": ["proxy:proxy:proxy:proxy:proxy", "src/middleware"],
    "x-middleware-next": ["1"],
    "x-middleware-rewrite": ["/account"],
    "x-middleware-override-headers": ["x-closed"],
    "x-matched-path": ["/account"],
    "x-invoke-path": ["/account"],
    "x-nextjs-data": ["1"],
    "x-action-forwarded": ["1"],
    "x-prerender-revalidate": ["x"],
    "x-portal-closed": ["", "0", "1"],
    "x-closed": ["", "0", "false"],
    "next-resume": ["1"],
    Range: ["bytes=0-99999"],
    "If-None-Match": ["*"],
    "If-Modified-Since": ["Fri, 01 Jan 2100 00:00:00 GMT"],
  };

  return fc
    .constantFrom(...Object.keys(values))
    .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(values[name] ?? []))));
}

/** Passes that nobody gave out. */
function forgedPasses(): string[] {
  const end = "4102444800000";
  const signature = createHmac("sha256", "bypass").update(end).digest("base64url");

  return [
    `${end}.${signature}`,
    `${end}.`,
    `${end}`,
    "",
    "true",
    `${end}.${"A".repeat(43)}`,
    `1e999.${signature}`,
  ].flatMap((pass) => [`bypass=${pass}`, `__Host-bypass=${pass}`]);
}
