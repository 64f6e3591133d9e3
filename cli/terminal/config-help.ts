import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Env } from "@/lib/platform/env";
import { parseSite } from "@/lib/platform/site";
import { ruleFileHelp } from "./closing-times-help";
import type { Words } from "./words";

/** What is wrong with the files an administrator edits, or null. */
export function configHelp({ MAINTENANCE_CONFIG, SITE_CONFIG }: Env, t: Words): string | null {
  return ruleFileHelp(MAINTENANCE_CONFIG, t) ?? siteHelp(SITE_CONFIG, t);
}

function siteHelp(file: string, t: Words): string | null {
  try {
    parseSite(readFileSync(file, "utf8"));
    return null;
  } catch (reason) {
    const problem = reason instanceof z.ZodError ? z.prettifyError(reason) : String(reason);
    return t("cli.start.site", { file, problem });
  }
}
