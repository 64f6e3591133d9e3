import { expect, it } from "vitest";
import type { ChangeOfLink } from "@/lib/account/address/find-change";
import { linkScreen } from "@/lib/account/address/link-screen";
import type { LinkView } from "@/lib/link/look-at-link";

const AT = new Date("2026-11-22T10:00:00+09:00");
const usable: LinkView = { kind: "usable", expiresAt: AT };
const opened: LinkView = { kind: "opened", at: AT };
const expired: LinkView = { kind: "expired", at: AT };
const replaced: LinkView = {
  kind: "replaced",
  newerRequestedAt: AT,
  newerExpiresAt: null,
  newerState: "unsent",
};

function change(state: ChangeOfLink["state"]): ChangeOfLink {
  return { mailAddress: "new@example.jp", dueAt: AT, state, endedAt: state === "waiting" ? null : AT };
}

it.each([
  ["usable", "waiting", "usable", usable],
  ["usable", "unproven", "usable", usable],
  ["opened", "waiting", "waiting", opened],
  ["opened", "effective", "effective", opened],
  ["opened", "stopped", "stopped", opened],
  ["opened", "replaced", "invalid", opened],
  ["expired", "due", "waiting", expired],
  ["expired", "effective", "effective", expired],
  ["expired", "unproven", "invalid", expired],
  ["replaced", "replaced", "invalid", replaced],
  ["replaced", "waiting", "invalid", replaced],
] as const)("a link that is %s, of a change that is %s, shows that it is %s", (_, state, kind, link) => {
  expect(linkScreen(link, change(state)).kind).toBe(kind);
});

it.each([{ kind: "unknown" }, { kind: "limited", retryAt: AT }, opened, usable] as const)(
  "a link without a change is invalid: $kind",
  (link) => {
    expect(linkScreen(link, null).kind).toBe("invalid");
  },
);

it("tells a wait that is over from one that goes on", () => {
  expect(linkScreen(opened, change("waiting"))).toEqual({ kind: "waiting", dueAt: AT, isDue: false });
  expect(linkScreen(expired, change("due"))).toEqual({ kind: "waiting", dueAt: AT, isDue: true });
});
