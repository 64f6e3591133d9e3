import { getEnv } from "@/lib/platform/env";
import { secretsFrom } from "@/lib/platform/secrets";
import type { BypassKeys } from "./bypass";

let known: BypassKeys | undefined;

/** The keys of this process's settings; needs no database. */
export function bypassKeys(): BypassKeys {
  const { APP_SECRET, MAINTENANCE_BYPASS_SECRET } = getEnv();
  known ??= { secrets: secretsFrom(APP_SECRET), bypassSecret: MAINTENANCE_BYPASS_SECRET };

  return known;
}
