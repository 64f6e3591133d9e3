import { readSite } from "@/lib/platform/site";
import { readTerms } from "@/lib/terms/in-force";
import type { Words } from "./words";

/** What is wrong with the terms of use that a site file points at, or null. */
export function termsHelp(siteFile: string, t: Words): string | null {
  const { termsFolder } = readSite(siteFile);
  try {
    readTerms(termsFolder);
    return null;
  } catch (reason) {
    return t("cli.start.terms", { folder: termsFolder, problem: String(reason) });
  }
}
