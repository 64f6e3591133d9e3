import { cookies } from "next/headers";
import { type CookieName, cookieAttributes, cookieName, keepsCookies } from "@/lib/platform/cookie-names";
import { seal, type Unsealing, unseal } from "@/lib/platform/seal";
import type { Secrets } from "@/lib/platform/secrets";

/** A browser that sent no cookie of ours keeps none, or was never given one: it is given one now. */
export async function doesKeepCookies(): Promise<boolean> {
  const given = (await cookies()).getAll().map(({ name }) => name);
  if (keepsCookies(given)) return true;

  await writeCookie("probe", "1");
  return false;
}

export async function readCookie(name: CookieName): Promise<string | null> {
  return (await cookies()).get(cookieName(name))?.value ?? null;
}

/** Without `expiresAt` the cookie lives as long as the browser is open. */
export async function writeCookie(name: CookieName, value: string, expiresAt?: Date): Promise<void> {
  (await cookies()).set(cookieName(name), value, {
    ...cookieAttributes(),
    ...(expiresAt ? { expires: expiresAt } : {}),
  });
}

export async function deleteCookie(name: CookieName): Promise<void> {
  (await cookies()).set(cookieName(name), "", {
    ...cookieAttributes(),
    maxAge: 0,
  });
}

/** What a shared computer must not show of who has used it: all but the languages, the known browser and a staff's pass. */
export async function forgetPerson(): Promise<void> {
  await Promise.all((["session", "visit", "sent", "temporary"] as const).map(deleteCookie));
}

/** The journey that began with a forgotten ID is over: neither ID nor address is shown in this browser any more. */
export async function forgetJourney(): Promise<void> {
  await Promise.all((["visit", "sent"] as const).map(deleteCookie));
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
