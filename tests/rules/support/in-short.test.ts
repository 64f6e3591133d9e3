import { expect, it } from "vitest";
import { historyWords } from "@/cli/members/history-words";
import { inShort } from "@/lib/support/member/in-short";
import type { Moment } from "@/lib/support/timeline";
import ja from "@/messages/ja.json";

const event = (
  minute: number,
  kind: string,
  given: Partial<Extract<Moment, { what: "event" }>> = {},
): Moment => {
  const at = new Date(Date.parse("2026-11-22T14:00:00+09:00") + minute * 60_000);

  return {
    what: "event",
    at,
    kind,
    times: 1,
    lastAt: at,
    reason: null,
    actor: null,
    approvedBy: null,
    ...given,
  };
};

const history = [
  event(0, "identityCheckRefused"),
  event(1, "identityCheckRefused", { times: 4 }),
  event(2, "loggedIn"),
  event(3, "linkOpened"),
  event(4, "memberShown", { actor: "tanaka", reason: "asked" }),
  event(5, "memberHistoryShown", { actor: "sato", reason: "asked" }),
  event(6, "eventDisowned"),
];

it("a long history in short: what was shown, who tried in vain as often as they did, who looked", () => {
  expect(inShort(history).map(({ concern, count, last }) => [concern, count, last.kind])).toEqual([
    ["idShown", 1, "linkOpened"],
    ["identityRefused", 5, "identityCheckRefused"],
    ["looked", 2, "memberHistoryShown"],
  ]);
  expect(inShort([event(2, "loggedIn")])).toEqual([]);
});

it("a printed history begins with what its member did not do, then with who looked, then tells all", () => {
  const lines = historyWords("ja")(history).split("\n");

  expect(lines).toHaveLength(1 + 3 + 1 + history.length);
  expect(lines[0]).toContain("14:06");
  expect(lines[3]).toContain(ja.cli.members.concerns.looked);
  expect(lines[3]).toContain("sato");
});
