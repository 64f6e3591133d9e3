import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, NONCE_HEADER } from "@/lib/platform/content-security";
import { randomToken } from "@/lib/platform/secrets";

export function proxy(request: NextRequest): NextResponse {
  const nonce = randomToken();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set("content-security-policy", policy);

  return NextResponse.next({ request: { headers }, headers: { "content-security-policy": policy } });
}

/** Static files, health checks and the mail service's webhook are open at all times and carry no scripts. */
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|api/health|api/webhooks/resend|favicon.ico|icon|apple-icon|robots.txt).*)",
  ],
};
