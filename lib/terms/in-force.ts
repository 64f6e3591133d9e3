import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getSite } from "@/lib/platform/site";
import { newestTerms, type Terms } from "./terms";

let known: Terms | undefined;

/** The terms of use in force, read once; a newer version takes effect at the next start. */
export function getTerms(): Terms {
  known ??= readTerms(getSite().termsFolder);

  return known;
}

export function readTerms(folder: string): Terms {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));

  return newestTerms(
    Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")])),
  );
}
