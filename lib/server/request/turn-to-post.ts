import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { knownBrowserContent } from "@/lib/identity/known-browser";
import { CLIENT_ADDRESS_HEADER, networkOf } from "@/lib/platform/client-network";
import { systemClock } from "@/lib/platform/clock";
import { cookieName } from "@/lib/platform/cookie-names";
import { getEnv } from "@/lib/platform/env";
import { perProcess } from "@/lib/platform/per-process";
import { carriesToken } from "@/lib/platform/plain-error";
import { addFigures } from "@/lib/platform/prometheus";
import { unseal } from "@/lib/platform/seal";
import { secretsFrom } from "@/lib/platform/secrets";
import { cookieIn } from "./cookie";
import { type Bounds, FairLine, type Outcome } from "./fair-line";

/**
 * Who posts stands in one of three lines, none of which waits for another: browsers that log in here, by account, since
 * what they show was sealed by this server; who shows a link, a visit or a session, by network, since that may be made up;
 * and all others, by network.
 */
const bounds = {
  known: { atOnce: 4, mostWaiting: 250, longestWaitMs: 20_000 },
  holding: { atOnce: 8, mostWaiting: 250, longestWaitMs: 10_000 },
  others: { atOnce: 8, mostWaiting: 250, longestWaitMs: 2000 },
} satisfies Record<string, Bounds>;

type Lane = keyof typeof bounds;

/** Cookies of who is in the middle of something. Whether they are genuine only the database knows. */
const HELD = ["session", "visit"] as const;

const lines = () =>
  perProcess("linesToPost", () => ({
    known: new FairLine(bounds.known),
    holding: new FairLine(bounds.holding),
    others: new FairLine(bounds.others),
  }));

/** Has the metrics tell how long the lines are. */
export function watchPosts(): void {
  addFigures("posts", () => {
    const figures = Object.entries(lines()).map(([line, each]) => ({ labels: { line }, ...each.figures() }));

    return [
      {
        name: "portal_posts_waiting",
        help: "Posted forms that wait for their turn.",
        type: "gauge",
        values: figures.map(({ labels, waiting: value }) => ({ labels, value })),
      },
      {
        name: "portal_posts_refused_total",
        help: "Posted forms that were told to come back, too many waiting.",
        type: "counter",
        values: figures.map(({ labels, refused: value }) => ({ labels, value })),
      },
    ];
  });
}

/** Marks a post that has its turn: the framework may post it on to itself, which is the same turn. Nobody outside knows the value. */
const IN_TURN_HEADER = "x-portal-turn";
const mark = () => perProcess("turnMark", () => randomUUID());
const secrets = () => perProcess("secretsToPost", () => secretsFrom(getEnv().APP_SECRET));

/** Waits until a post whose body has come may be handed to the framework. Its client may hang up meanwhile. */
export async function turnToPost(request: IncomingMessage, response: ServerResponse): Promise<Outcome> {
  if (request.headers[IN_TURN_HEADER] === mark()) return { kind: "turn", end: () => undefined };
  request.headers[IN_TURN_HEADER] = mark();

  // Of several requests in one go only the first one's answer hears that their client hung up.
  const isGone = () => response.destroyed || request.socket.destroyed;
  if (isGone()) return { kind: "gone" };

  const { lane, name } = placeOf(request);
  const outcome = await lines()[lane].turn(name, (leave) => response.once("close", leave));
  if (outcome.kind !== "turn" || !isGone()) return outcome;

  outcome.end();
  return { kind: "gone" };
}

/** Where a post stands, and under which name. */
export function placeOf({ headers, url = "" }: Pick<IncomingMessage, "headers" | "url">): {
  lane: Lane;
  name: string;
} {
  const unsealing = { schema: knownBrowserContent, secrets: secrets(), now: systemClock.now() };
  const browser = unseal("known", cookieIn(headers, cookieName("known")), unsealing);
  const [newestAccount] = browser?.accountIds ?? [];
  if (newestAccount) return { lane: "known", name: newestAccount };

  const network = networkOf(String(headers[CLIENT_ADDRESS_HEADER]));
  const holds = carriesToken(url) || HELD.some((held) => cookieIn(headers, cookieName(held)));

  return { lane: holds ? "holding" : "others", name: network };
}
