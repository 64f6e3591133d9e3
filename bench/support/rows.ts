import type { Db } from "@/db/connection/db";
import { secretsFrom } from "@/lib/platform/secrets";
import { networkAddress } from "@/tests/support/server/network";
import { PASSWORD } from "./journey";
import { liveLinkTokens, visitTokens } from "./links";
import { type Asked, formPost, hiddenFields } from "./load";
import { identityFields, numbered } from "./members";
import { SECRET } from "./server";

export const OURS = "http://localhost:4391";
export const BARE = "http://localhost:4392";
/** Which members each row is about: one row's must not run into what another has done to them. */
const LINKS = { from: 25_000, count: 25_000 };
const VISITS = { from: 50_000, count: 5000 };
const LOGINS = { from: 55_000, count: 5000 };
export const MEMBERS = LOGINS.from + LOGINS.count;
/** Who has it gets a page of their own. */
const OWN_PAGE = "probe=1; visit=somebody";

export type Row = {
  name: string;
  floor: string;
  /** What the ratio ought to be at least. */
  goal: number;
  next: () => Asked;
  bare: () => Asked;
  /** Every answer begins like this, or the row measures something else. */
  answer: RegExp;
  /** Answers that tell somebody to come back: allowed, and not counted. */
  later?: RegExp;
};

/** Every row of requests, of a product with so many numbered members. Both servers are there. */
export async function requestRows(db: Db): Promise<Row[]> {
  const secrets = secretsFrom([SECRET]);
  const fromAnywhere = networks();
  const bareFields = await hiddenFields(`${BARE}/`);
  const bareAction = () => formPost(BARE, "/", { ...bareFields, text: "x" });
  const barePage = () => page("/dynamic");
  const many = (path: string): Row => ({
    name: path,
    floor: "bare dynamic page",
    goal: 10,
    next: () => page(path, "probe=1"),
    bare: barePage,
    answer: /^200/,
  });
  const own = (path: string): Row => ({
    ...many(path),
    name: `${path} of one's own`,
    goal: 0.5,
    next: () => page(path, OWN_PAGE),
  });
  const identity = await hiddenFields(`${OURS}/forgot-id`);
  let member = 0;
  const issue: Row = {
    name: "issue",
    floor: "bare action",
    goal: 0.75,
    next: () => formPost(OURS, "/forgot-id", { ...identity, ...identityFields(member++) }, fromAnywhere()),
    bare: bareAction,
    answer: /^303 \/forgot-id\/sent/,
  };
  const tokens = await liveLinkTokens(db, secrets, LINKS);
  const link = await hiddenFields(`${OURS}/forgot-id/${tokens[0]}`);
  let opened = 0;
  const open: Row = {
    name: "open",
    floor: "bare action",
    goal: 0.8,
    next: () => {
      const token = tokens[opened++] ?? "";
      return formPost(OURS, `/forgot-id/${token}`, { ...link, token }, fromAnywhere());
    },
    bare: bareAction,
    answer: /^303 \/forgot-id\/result/,
  };
  const visits = await visitTokens(db, secrets, VISITS);
  const result: Row = {
    ...own("/forgot-id/result"),
    name: "result",
    next: () => page("/forgot-id/result", `visit=${visits.at(-1)}`),
  };
  const button = await hiddenFields(`${OURS}/forgot-id/result/reset`, `visit=${visits.at(-1)}`);
  let visited = 0;
  const hashing = { floor: "bare argon2id", goal: 0.75, bare: () => page("/hash"), later: /^503/ };
  const reset: Row = {
    ...hashing,
    name: "reset",
    next: () => {
      const cookie = `visit=${visits[visited++]}`;
      return formPost(OURS, "/forgot-id/result/reset", button, { ...fromAnywhere(), cookie });
    },
    answer: /^303 \/temporary-password\/sent/,
  };
  const login = await hiddenFields(`${OURS}/login`);
  const logIn = (typed: Record<string, string>) =>
    formPost(OURS, "/login", { ...login, ...typed }, fromAnywhere());
  let owner = LOGINS.from;
  const rightLogin: Row = {
    ...hashing,
    name: "login",
    next: () => logIn({ loginId: numbered(owner++).loginId, password: PASSWORD }),
    answer: /^303 \/account/,
  };
  let stranger = 0;
  const refusedLogin: Row = {
    ...hashing,
    name: "login refused",
    next: () => logIn({ loginId: `nobody${stranger++}`, password: "a password of nobody" }),
    answer: /^200/,
  };

  return [
    issue,
    open,
    result,
    rightLogin,
    refusedLogin,
    many("/login"),
    many("/forgot-id"),
    own("/login"),
    own("/forgot-id"),
    own("/help/forgot-id"),
    reset,
  ];
}

function page(path: string, cookie = ""): Asked {
  return { path, headers: { accept: "text/html", "accept-encoding": "gzip", cookie } };
}

/** Each request comes from a network of its own, from a browser that keeps cookies. */
export function networks() {
  let count = 0;

  return () => ({ cookie: "probe=1", "x-forwarded-for": networkAddress(count++) });
}
