import { type NextRequest, NextResponse } from "next/server";
import { cookieName } from "@/app/_guards/cookies";
import { isPass } from "@/lib/maintenance/gate/bypass";
import { bypassKeys } from "@/lib/maintenance/gate/bypass-keys";
import { gateAnswer } from "@/lib/maintenance/gate/gate";
import { reloadSeconds } from "@/lib/maintenance/gate/reload";
import { getMaintenance } from "@/lib/maintenance/in-force";
import { secondsUntilOpen } from "@/lib/maintenance/schedule/announcement";
import type { MaintenanceWindow } from "@/lib/maintenance/schedule/schedule";
import { systemClock } from "@/lib/platform/clock";
import { getEnv, isDemo } from "@/lib/platform/env";

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const now = systemClock.now();
  const window = getMaintenance().windowAt(now);
  if (!window || isPass(request.cookies.get(cookieName("bypass"))?.value, bypassKeys(), now))
    return NextResponse.next();
  if (isBesideThePortal(request)) return NextResponse.next();

  return closed(request, window, now);
}

/** The demo's mailbox and its list of members stand for what a member has elsewhere. */
function isBesideThePortal({ nextUrl }: NextRequest): boolean {
  return /^\/demo(\/|$)/.test(nextUrl.pathname) && isDemo(getEnv());
}

/** A rewrite, even to the same address, is the way to give a page a status of its own. */
async function closed(request: NextRequest, window: MaintenanceWindow, now: Date): Promise<NextResponse> {
  const answer = await gateAnswer({
    method: request.method,
    nextAction: request.headers.get("next-action"),
    contentType: request.headers.get("content-type"),
    fetchDest: request.headers.get("sec-fetch-dest"),
    fieldNames: () => postedNames(request),
  });
  if (answer === "action") return NextResponse.next();

  const seconds = secondsUntilOpen(window, now);
  const headers = { "retry-after": String(seconds), "cache-control": "no-store" };
  if (answer === "bare") return new NextResponse(null, { status: 503, headers });
  const url = request.nextUrl.clone();
  if (answer === "form") return NextResponse.rewrite(url, { status: 503, headers });

  // Without its kind the posted body is nobody's action, and the closed page is shown like any page.
  const forwarded = new Headers(request.headers);
  forwarded.delete("content-type");
  url.pathname = "/maintenance";
  const refresh = String(reloadSeconds(seconds));

  return NextResponse.rewrite(url, {
    request: { headers: forwarded },
    status: 503,
    headers: { ...headers, refresh },
  });
}

async function postedNames(request: NextRequest): Promise<string[]> {
  const form = await request.formData().catch(() => new FormData());

  return [...form.keys()];
}

/** Open at all times: static files, health checks, the mail service's webhook, and the way in for staff. */
export const config = {
  matcher: [
    "/((?!_next/static/|_next/image|api/health/|api/webhooks/resend$|maintenance/bypass/|favicon\\.ico$|icon\\.svg$|robots\\.txt$).*)",
  ],
};
