import type { Moment } from "../timeline";

type Event = Extract<Moment, { what: "event" }>;

/** What a member asks about first, in the order in which it is told. */
export const concerns = ["idShown", "identityRefused", "loginRefused", "looked"] as const;
export type Concern = (typeof concerns)[number];

/** How often it happened; `last` is the newest of them. */
export type InShort = { concern: Concern; count: number; last: Event };

const concernOf: Partial<Record<string, Concern>> = {
  linkOpened: "idShown",
  identityCheckRefused: "identityRefused",
  identityCheckLimited: "identityRefused",
  loginRefused: "loginRefused",
  memberFound: "looked",
  memberShown: "looked",
  memberHistoryShown: "looked",
  memberEventsListed: "looked",
  mailTraced: "looked",
};

/** Whether the login ID was shown, who tried in vain, and who looked: what a long history would hide. */
export function inShort(moments: readonly Moment[]): InShort[] {
  return concerns.flatMap((concern) => {
    const all = moments.filter(
      (one): one is Event => one.what === "event" && concernOf[one.kind] === concern,
    );
    const last = all.at(-1);

    return last ? [{ concern, count: all.reduce((sum, { times }) => sum + times, 0), last }] : [];
  });
}
