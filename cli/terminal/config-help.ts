import type { Env } from "@/lib/platform/env";
import { ruleFileHelp } from "./closing-times-help";
import { siteHelp } from "./site-help";
import { termsHelp } from "./terms-help";
import type { Words } from "./words";

/** What is wrong with the files an administrator edits, or null. */
export function configHelp({ MAINTENANCE_CONFIG, SITE_CONFIG }: Env, t: Words): string | null {
  return ruleFileHelp(MAINTENANCE_CONFIG, t) ?? siteHelp(SITE_CONFIG, t) ?? termsHelp(SITE_CONFIG, t);
}
