import { readFileSync } from "node:fs";
import path from "node:path";
import { buildFolder } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** What the framework's build says of its routes, in `routes-manifest.json`. */
export type Routes = Record<"staticRoutes" | "dynamicRoutes" | "redirects", { regex: string }[]>;

/** An address that means what it says: no escapes, no empty parts, no dots that lead elsewhere. */
const PLAIN = /^(\/[\w-]+(\.[\w-]+)*)+$/;
/** What the framework answers besides its routes. */
const FRAMEWORKS_OWN = /^\/_next\//;
/** Pages that it keeps for itself among its routes: whoever asks for the one of a failure would be told of one. */
const FRAMEWORKS_ALONE = /^\/_(?!next\/)/i;

let known: ((url: string) => boolean) | undefined;

/** Whether the framework may have something at an address; where it certainly has nothing it need not be asked. */
export function isKnownAddress(url: string): boolean {
  known ??= readRoutes();

  return known(url);
}

export function knownAddresses(routes: Routes): (url: string) => boolean {
  const patterns = [...routes.staticRoutes, ...routes.dynamicRoutes, ...routes.redirects];
  const any = new RegExp(patterns.map(({ regex }) => `(?:${regex})`).join("|"), "i");

  return (url) => {
    const [address = ""] = url.split("?", 1);

    if (!PLAIN.test(address) || FRAMEWORKS_OWN.test(address)) return true;

    return !FRAMEWORKS_ALONE.test(address) && any.test(address);
  };
}

function readRoutes(): (url: string) => boolean {
  const file = path.resolve(buildFolder(), "routes-manifest.json");
  try {
    return knownAddresses(JSON.parse(readFileSync(file, "utf8")));
  } catch (reason) {
    log().warn(
      { err: reason },
      "server: the build's routes cannot be read; the framework is asked everything",
    );

    return () => true;
  }
}
