import fc from "fast-check";
import { actionIds, BOUNDARY, multipart, type PageForm } from "./forms";
import type { RawRequest } from "./raw-request";

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];
const PATHS = [
  ...[
    "/",
    "/login",
    "/forgot-id",
    "/forgot-id/sent",
    "/forgot-id/result",
    "/account",
    "/setup",
    "/maintenance",
  ],
  ...["/%", "/%c0%af", "/login%", "/forgot-id/%", "/forgot-id/%E3%81", "/forgot-id/%00", "/failed/%c0%af"],
  ...[
    "/failed/broken",
    "/failed/none",
    "//example.jp/",
    "/\\example.jp",
    "/a//b",
    "/login/",
    "/login/..",
    "*",
  ],
  ...["/../../etc/passwd", "/..%2f..%2fetc", "http://example.jp/login", "/_next/image?url=%2f&w=1&q=1", "?a"],
  ...["/_next/static/%00", "/_next/data/x/login.json", "/_next/static/../server", "/_error", "/404", "/500"],
  ...["/login?notice=%", "/login?notice[]=1&notice=2", "/login?_rsc=x", "/account?a=%00", "/icon.svg?%"],
  ...["/api/none", "/api/health/live", "/api/webhooks/resend", `/forgot-id/${"a".repeat(3000)}`],
  ...[
    "/forgot-id/\u{ff}\u{fe}",
    "/maintenance/bypass/%",
    "/maintenance/bypass/x",
    "/demo",
    "/demo/mailbox.json",
  ],
];
const JUNK = [
  "",
  " ",
  "null",
  "[]",
  "{}",
  "[null]",
  "x".repeat(200),
  "%",
  "\u{0}",
  "\u{ff}",
  "-1",
  "1e999",
  '"',
];
const TREES = [
  '[""]',
  '["",{"children":[]}]',
  "[null,{}]",
  "%5B%22%22%2C%7B%7D%5D",
  '["",{},null,"refetch"]',
];
const REPLIES = [
  ...[
    "[]",
    "[null]",
    "{}",
    "null",
    '["$K1"]',
    '["$F1"]',
    '["$@1"]',
    '[{"attempt":-1},"$K1"]',
    '["$Q0"]',
    '["$1"]',
  ],
  ...[
    '["$undefined","$K1"]',
    '[[[[[["$K1"]]]]]]',
    '["$B1"]',
    '["$D2000-01-01"]',
    '["$n9"]',
    '{"__proto__":1}',
    "[1",
  ],
];

/** A request that no browser of ours would send, or hardly. */
export function malformedRequest(forms: PageForm[], origin: string): fc.Arbitrary<RawRequest> {
  return fc.oneof(
    { weight: 2, arbitrary: oddHead(forms, origin) },
    { weight: 3, arbitrary: oddPost(forms, origin) },
  );
}

/** Any method and path, any of the headers that the framework listens to, and no body or a senseless one. */
function oddHead(forms: PageForm[], origin: string): fc.Arbitrary<RawRequest> {
  return fc
    .record({
      method: fc.constantFrom(...METHODS),
      path: fc.oneof(fc.constantFrom(...PATHS), oddPath()),
      headers: oddHeaders(forms, origin),
      body: fc.constantFrom("", "", "x", "[]", "a=b"),
    })
    .map(({ headers, body, ...rest }) => ({
      ...rest,
      body,
      headers: [...headers, ...(body ? [length(body)] : [])],
    }));
}

/** A form of ours with something wrong in it, or a script's call with anything as its arguments. */
function oddPost(forms: PageForm[], origin: string): fc.Arbitrary<RawRequest> {
  return fc
    .record({
      form: fc.constantFrom(...forms),
      headers: oddHeaders(forms, origin),
      isCall: fc.boolean(),
      id: oddActionId(forms),
      changes: fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...JUNK, ...REPLIES)), { maxLength: 3 }),
      more: fc.array(oddField(), { maxLength: 3 }),
      reply: fc.constantFrom(...REPLIES),
      cut: fc.option(fc.nat(300), { nil: null }),
    })
    .map(({ form, headers, isCall, id, changes, more, reply, cut }): RawRequest => {
      const fields = form.fields.map(([name, value]): [string, string] => [name, value]);
      for (const [place, value] of changes) {
        const field = fields[place % fields.length];
        if (field) field[1] = value;
      }
      const called: [string, string][] = [
        ["0", reply],
        ["1_loginId", "a"],
        ["1", "x"],
      ];
      const whole = multipart(isCall ? [...called, ...more] : [...fields, ...more]);
      const body = cut === null ? whole : whole.slice(0, Math.max(0, whole.length - cut));
      const kind: [string, string] = ["Content-Type", `multipart/form-data; boundary=${BOUNDARY}`];
      const action: [string, string][] = isCall ? [["Next-Action", id]] : [];

      return { method: "POST", path: form.page, headers: [kind, ...action, length(body), ...headers], body };
    });
}

function oddPath(): fc.Arbitrary<string> {
  const parts = [
    "forgot-id",
    "login",
    "%",
    "%2e%2e",
    "..",
    "%00",
    "ﾛｸﾞ",
    "a b",
    "%E3",
    "[token]",
    ";",
    "@",
    "result",
  ];

  return fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 })
    .map((chosen) => `/${chosen.join("/").replaceAll(" ", "%20")}`);
}

function oddField(): fc.Arbitrary<[string, string]> {
  const names = [
    "__intent__",
    "$ACTION_KEY",
    "$ACTION_REF_9",
    "$ACTION_9:0",
    "$ACTION_ID_x",
    "symbol",
    "0",
    "1",
  ];
  const values = [...JUNK, ...REPLIES, 'a\n{"level":60,"msg":"forged"}', '{"id":"x","bound":"$@1"}'];

  return fc.tuple(fc.constantFrom(...names, "a\nb", "__proto__"), fc.constantFrom(...values));
}

function oddActionId(forms: PageForm[]): fc.Arbitrary<string> {
  return fc.constantFrom(...actionIds(forms), "x", `40${"0".repeat(40)}`, "__proto__", `7f${"z".repeat(40)}`);
}

function oddHeaders(forms: PageForm[], origin: string): fc.Arbitrary<[string, string][]> {
  const { host } = new URL(origin);
  const values: Record<string, string[]> = {
    Accept: ["text/html", "*/*", "text/x-component", "application/json", ""],
    RSC: ["1", "0", "x"],
    "Next-Router-State-Tree": [...TREES, ...JUNK.filter((text) => text !== "\u{0}")],
    "Next-Router-Prefetch": ["1", "2", "x"],
    "Next-Router-Segment-Prefetch": ["/_tree", "/_index", "/login/__PAGE__", "%", "x"],
    "Next-Url": ["/login", "%", "//x"],
    "Next-Action": [...actionIds(forms), "x", `40${"1".repeat(40)}`],
    "next-resume": ["1"],
    "next-resume-state-length": ["5", "x"],
    "x-middleware-subrequest": ["proxy:proxy:proxy:proxy:proxy", "middleware"],
    "x-middleware-rewrite": ["/account"],
    "x-matched-path": ["/account", "%"],
    "x-invoke-path": ["/account"],
    "x-invoke-status": ["500", "x"],
    "x-nextjs-data": ["1"],
    "x-now-route-matches": ["1=a", "%"],
    "x-prerender-revalidate": ["x"],
    "x-action-forwarded": ["1"],
    "x-forwarded-host": ["example.jp", "a b", host],
    "x-forwarded-proto": ["https", "ftp", "x"],
    "X-Forwarded-For": ["1.2.3.4:5", "x", "::1", ",,,"],
    Origin: [origin, origin, "null", "https://example.jp", "x", "", `${origin}:443`],
    Cookie: [
      "visit=%; session=x; sent=a.b",
      "locale=%00; __proto__=1",
      ";;;=;=",
      "session=\u{ff}",
      `known=${"x".repeat(4000)}`,
    ],
    "Content-Type": [
      "text/plain;charset=UTF-8",
      "multipart/form-data",
      "application/x-www-form-urlencoded",
      "x/y",
    ],
    "Content-Encoding": ["gzip", "x"],
    "Accept-Language": ["en", ";q=x", "%", "*"],
    "Accept-Encoding": ["gzip", "br;q=x", "identity;q=0"],
    Upgrade: ["websocket", "h2c"],
    Range: ["bytes=0-1", "bytes=9-1"],
    "If-None-Match": ["*", '"x"'],
    "Sec-Fetch-Site": ["cross-site", "same-origin"],
    "Sec-Fetch-Dest": ["empty", "document"],
    Expect: ["100-continue", "x"],
  };
  const one = fc
    .constantFrom(...Object.keys(values))
    .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(values[name] ?? []))));

  return fc.array(one, { maxLength: 5 }).map((chosen) => [["Host", host], ...chosen]);
}

function length(body: string): [string, string] {
  return ["Content-Length", String(Buffer.byteLength(body))];
}
