import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieName, isSecure, keepsCookies } from "@/lib/platform/cookie-names";

/**
 * Rule 12: with its first page a browser is given a cookie that means nothing. When it comes back with a form, whatever
 * the form does can be finished: its result travels in cookies.
 */
export function giveProbeCookie({ method, headers }: IncomingMessage, response: ServerResponse): void {
  const isPage = method === "GET" && (headers.accept ?? "").includes("text/html");
  if (!isPage || keepsCookies(namesIn(headers.cookie ?? ""))) return;

  const secure = isSecure() ? "; Secure" : "";
  response.appendHeader("set-cookie", `${cookieName("probe")}=1; Path=/; HttpOnly; SameSite=Lax${secure}`);
}

function namesIn(cookie: string): string[] {
  return cookie.split(";").map((pair) => pair.slice(0, pair.indexOf("=")).trim());
}
