import type { Db } from "@/db/connection/db";
import { secretsFrom } from "@/lib/platform/secrets";
import { liveLinkTokens } from "./links";
import { type Asked, formPost, hiddenFields } from "./load";
import { identityFields } from "./members";
import { SECRET } from "./server";

export const OURS = "http://localhost:4391";
export const BARE = "http://localhost:4392";
const LINKS = 30_000;
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
};

/** Every row of the table, of a product with so many numbered members. Both servers are there. */
export async function allRows(db: Db, members: number): Promise<Row[]> {
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
  const tokens = await liveLinkTokens(db, secretsFrom([SECRET]), {
    from: members - LINKS,
    count: LINKS,
  });
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
  const login = await hiddenFields(`${OURS}/login`);
  let stranger = 0;
  const refusedLogin: Row = {
    name: "login",
    floor: "bare argon2id",
    goal: 0.75,
    next: () => {
      const typed = { loginId: `nobody${stranger++}`, password: "a password of nobody" };
      return formPost(OURS, "/login", { ...login, ...typed }, fromAnywhere());
    },
    bare: () => page("/hash"),
    answer: /^(200|503)/,
  };

  return [
    many("/login"),
    many("/forgot-id"),
    own("/login"),
    own("/forgot-id"),
    own("/help/forgot-id"),
    issue,
    open,
    refusedLogin,
  ];
}

function page(path: string, cookie = ""): Asked {
  return { path, headers: { accept: "text/html", "accept-encoding": "gzip", cookie } };
}

/** Each request comes from a network of its own, from a browser that keeps cookies. */
export function networks() {
  let count = 0;

  return () => {
    const n = count++;
    return { cookie: "probe=1", "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` };
  };
}
