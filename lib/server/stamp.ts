import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { CLIENT_ADDRESS_HEADER, clientAddress } from "@/lib/platform/client-network";
import type { Env } from "@/lib/platform/env";
import {
  nonceForFramework,
  POLICY_HEADER,
  type PolicyKind,
  securityHeaders,
} from "./answer/security-headers";
import { giveProbeCookie } from "./probe-cookie";
import { fewCookies } from "./request/few-cookies";
import { hostForFramework } from "./request/own-origin";

/** Tells `proxy.ts` that this server asks about closing times itself. */
export const GATE_HEADER = "x-portal-gate";
/** Node believes `Proxy-Connection` more. */
const CLOSES = /\bclose\b/i;

/** Writes on a request what the pages believe, over whatever came from outside, and on its answer what protects its reader. */
export function stamp(
  request: IncomingMessage,
  response: ServerResponse,
  { TRUSTED_PROXIES, APP_ORIGIN, kind }: Pick<Env, "TRUSTED_PROXIES" | "APP_ORIGIN"> & { kind?: PolicyKind },
): void {
  const forwarded = request.headers["x-forwarded-for"];
  const entries = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  const address = clientAddress(request.socket.remoteAddress ?? "", entries, TRUSTED_PROXIES);
  request.headers[CLIENT_ADDRESS_HEADER] = address;
  if (request.headers.cookie) request.headers.cookie = fewCookies(request.headers.cookie);
  request.headers.host = hostForFramework(request, APP_ORIGIN);
  delete request.headers["x-forwarded-host"];
  // The framework would ask itself by TLS for the page that a scripted form leads to. Where we are is in the settings.
  delete request.headers["x-forwarded-proto"];
  request.headers[GATE_HEADER] = "asked";
  if (CLOSES.test(request.headers.connection ?? "")) response.shouldKeepAlive = false;
  secure(request, response, kind);
  giveProbeCookie(request, response);
}

/** Here and not in the framework's middleware, which would copy every header of every request to add these. */
function secure(request: IncomingMessage, response: ServerResponse, kind?: PolicyKind): void {
  const nonce = randomUUID();
  request.headers[POLICY_HEADER] = nonceForFramework(nonce);
  for (const [name, value] of Object.entries(securityHeaders(nonce, kind))) response.setHeader(name, value);
}
