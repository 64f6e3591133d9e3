import { getEnv } from "./env";

const names = [
  "session",
  "known",
  "visit",
  "sent",
  "temporary",
  "locale",
  "furigana",
  "bypass",
  "probe",
] as const;

export type CookieName = (typeof names)[number];

/** `__Host-` binds a cookie to this host over https; plain http (localhost only) cannot carry the prefix. */
export function cookieName(name: CookieName): string {
  return isSecure() ? `__Host-${name}` : name;
}

export function isSecure(): boolean {
  return getEnv().APP_ORIGIN.startsWith("https:");
}

/** How every cookie of ours is set: for this host and its server alone. */
export function cookieAttributes() {
  return { httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/" } as const;
}

/** Whether a browser gave any cookie of ours back: then it keeps them. `given` are the names that it sent. */
export function keepsCookies(given: Iterable<string>): boolean {
  const ours = ownCookieNames();

  return [...given].some((name) => ours.has(name));
}

export function ownCookieNames(): Set<string> {
  return new Set(names.map(cookieName));
}
