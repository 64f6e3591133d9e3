import { type NextRequest, NextResponse } from "next/server";
import { bypassKeys, isPass, passCookie } from "@/lib/maintenance/gate/bypass";
import { closedHeaders, closedPageHeaders } from "@/lib/maintenance/gate/closed-headers";
import { gateAnswer } from "@/lib/maintenance/gate/gate-answer";
import { staysOpen } from "@/lib/maintenance/gate/open-paths";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { secondsUntilOpen } from "@/lib/maintenance/schedule/announcement";
import { systemClock } from "@/lib/platform/clock";
import { getEnv, isDemo } from "@/lib/platform/env";

/**
 * The gate of closing times in the framework. Our own server asks the same question before the framework sees a
 * request, and says so with a header that it writes over whatever came from outside: then this does not run and costs
 * nothing. Under any other server it runs for every request. Pages and actions ask for themselves in either case.
 */
export function proxy(request: NextRequest): NextResponse {
  const now = systemClock.now();
  const env = getEnv();
  const window = getMaintenance().windowAt(now);
  const pass = request.cookies.get(passCookie(env.APP_ORIGIN))?.value;
  if (!window || isPass(pass, bypassKeys(), now)) return NextResponse.next();
  const { method, nextUrl } = request;
  if (staysOpen({ url: nextUrl.pathname, method }, { isDemo: isDemo(env) })) return NextResponse.next();

  return closed(request, secondsUntilOpen(window, now));
}

/** A form goes on to its action, which asks for itself and answers filled in; a rewrite gives it a status of its own. */
function closed(request: NextRequest, seconds: number): NextResponse {
  const { method } = request;
  const header = (name: string) => request.headers.get(name) ?? undefined;
  const kind = gateAnswer({
    method,
    nextAction: header("next-action"),
    contentType: header("content-type"),
    fetchDest: header("sec-fetch-dest"),
  });
  const headers = closedHeaders(seconds);
  if (kind === "line") return new NextResponse(null, { status: 503, headers });
  const url = request.nextUrl.clone();
  if (kind === "form") return NextResponse.rewrite(url, { status: 503, headers });

  // Without its kind the posted body is nobody's action, and the closed page is shown like any page.
  const forwarded = new Headers(request.headers);
  forwarded.delete("content-type");
  url.pathname = "/maintenance";

  return NextResponse.rewrite(url, {
    request: { headers: forwarded },
    status: 503,
    headers: closedPageHeaders(seconds),
  });
}

/** The header is that of `lib/server/stamp.ts`; the framework reads this object without running it. */
export const config = {
  matcher: [
    { source: "/((?!_next/static/|_next/image).*)", missing: [{ type: "header", key: "x-portal-gate" }] },
  ],
};
