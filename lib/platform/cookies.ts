import { EncryptJWT, jwtDecrypt } from "jose";
import { cookies } from "next/headers";
import { getEnv } from "./env";
import type { Secrets } from "./secrets";

type CookieName = "session" | "known" | "visit" | "sent" | "locale" | "ruby" | "bypass";

/** `__Host-` binds a cookie to this host over https; plain http (localhost only) cannot carry the prefix. */
export function cookieName(name: CookieName): string {
  return isSecure() ? `__Host-${name}` : name;
}

export async function readCookie(name: CookieName): Promise<string | null> {
  return (await cookies()).get(cookieName(name))?.value ?? null;
}

/** Without `expiresAt` the cookie lives as long as the browser is open. */
export async function writeCookie(name: CookieName, value: string, expiresAt?: Date): Promise<void> {
  (await cookies()).set(cookieName(name), value, {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: "/",
    ...(expiresAt ? { expires: expiresAt } : {}),
  });
}

export async function deleteCookie(name: CookieName): Promise<void> {
  (await cookies()).set(cookieName(name), "", {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: "/",
    maxAge: 0,
  });
}

/** Encrypts a small value for the browser to carry: unreadable and unchangeable outside this server. */
export async function seal(
  value: Record<string, unknown>,
  secrets: Secrets,
  expiresAt: Date,
): Promise<string> {
  const [key] = secrets.keys("cookie");
  if (!key) throw new Error("no key for cookies");

  return new EncryptJWT({ value })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setExpirationTime(expiresAt)
    .encrypt(key);
}

/** Opens what `seal` made, or returns null when it is foreign, damaged or expired at `now`. */
export async function unseal<T>(sealed: string | null, secrets: Secrets, now: Date): Promise<T | null> {
  if (!sealed) return null;
  for (const key of secrets.keys("cookie")) {
    const opened = await jwtDecrypt<{ value: T }>(sealed, key, { currentDate: now }).catch(() => null);
    if (opened) return opened.payload.value;
  }

  return null;
}

function isSecure(): boolean {
  return getEnv().APP_ORIGIN.startsWith("https:");
}
