import { cookies } from "next/headers";
import { getEnv } from "@/lib/platform/env";
import { seal, type Unsealing, unseal } from "@/lib/platform/seal";
import type { Secrets } from "@/lib/platform/secrets";

type CookieName = "session" | "known" | "visit" | "sent" | "locale" | "furigana" | "bypass";

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

/** A value that nobody but this server can read or change. */
export async function writeSealedCookie(
  name: CookieName,
  value: unknown,
  secrets: Secrets,
  expiresAt: Date,
): Promise<void> {
  await writeCookie(name, seal(name, value, secrets, expiresAt), expiresAt);
}

export async function readSealedCookie<T>(name: CookieName, unsealing: Unsealing<T>): Promise<T | null> {
  return unseal(name, await readCookie(name), unsealing);
}

function isSecure(): boolean {
  return getEnv().APP_ORIGIN.startsWith("https:");
}
