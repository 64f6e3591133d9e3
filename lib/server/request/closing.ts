import type { IncomingMessage } from "node:http";
import { bypassKeys, isPass, passCookie } from "@/lib/maintenance/gate/bypass";
import { staysOpen } from "@/lib/maintenance/gate/open-paths";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { secondsUntilOpen } from "@/lib/maintenance/schedule/announcement";
import { systemClock } from "@/lib/platform/clock";
import { type Env, isDemo } from "@/lib/platform/env";
import { cookieIn } from "./cookie";

/** Of whom the closing keeps out: how long still. */
export type Closing = { secondsUntilOpen: number };

/** The closing that this request meets, or null: by the clock, for everybody but staff with a pass. */
export function closingFor(request: IncomingMessage, env: Env): Closing | null {
  const now = systemClock.now();
  const window = getMaintenance().windowAt(now);
  if (!window || isPass(passIn(request, env), bypassKeys(), now)) return null;
  if (staysOpen({ url: request.url ?? "", method: request.method }, { isDemo: isDemo(env) })) return null;

  return { secondsUntilOpen: secondsUntilOpen(window, now) };
}

function passIn({ headers }: IncomingMessage, { APP_ORIGIN }: Env): string | undefined {
  return cookieIn(headers, passCookie(APP_ORIGIN)) ?? undefined;
}
