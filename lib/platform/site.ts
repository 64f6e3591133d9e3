import { parse } from "yaml";
import { z } from "zod";
import { getEnv } from "./env";
import { readTextFile } from "./text-file";

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/** What `config/site.yaml` may say. */
export const site = z.strictObject({
  siteName: z.string().min(1).max(60),
  /** Whose members these are: named in mails and as the last way out. */
  operator: words,
  contact: words,
  /** How members find it, where it is somebody else for each of them. */
  contactHow: words.optional(),
  /** Of passwords chosen from now on, in code points; those in use stay good. */
  passwordMinimumLength: z.int().min(8).max(64).default(15),
  /** Where the terms of use lie: `<version>.ja.md` and `<version>.en.md`. */
  termsFolder: z.string().min(1).default("config/terms"),
  identityMismatch: z.enum(["explain", "conceal"]).default("explain"),
});

export type Site = z.infer<typeof site>;

export function parseSite(text: string): Site {
  return site.parse(parse(text));
}

export function readSite(path: string): Site {
  const file = readTextFile(path);
  if (file.kind !== "text") throw new Error(`${path}: ${file.kind}`);

  return parseSite(file.text);
}

let known: Site | undefined;

/** `config/site.yaml`, read once; a change takes effect at the next start. */
export function getSite(): Site {
  known ??= readSite(getEnv().SITE_CONFIG);

  return known;
}
