import { type Locale, locales } from "@/lib/i18n/locales";

/** The terms of use: one version, in every language. */
export type Terms = { version: string; text: Record<Locale, string> };

/** A version is called by its date, so that the greatest name is the newest. */
const FILE = /^(\d{4}-\d{2}-\d{2})\.([a-z]{2})\.md$/;

/** The newest version among files by name; throws when there is none, or when it lacks a language. */
export function newestTerms(files: Readonly<Record<string, string>>): Terms {
  const version = Object.keys(files)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .sort()
    .at(-1);
  if (!version) throw new Error("there are no terms of use (YYYY-MM-DD.ja.md)");
  const text = Object.fromEntries(
    locales.map((locale) => {
      const words = files[`${version}.${locale}.md`];
      if (!words?.trim()) throw new Error(`${version}.${locale}.md is missing or empty`);
      return [locale, words];
    }),
  ) as Record<Locale, string>;

  return { version, text };
}

/**
 * Whether somebody has to be asked again at login: only who consented to an earlier version. Who has an account since
 * before consents were recorded gave theirs on paper.
 */
export function isConsentOutdated(consented: string | null, { version }: Pick<Terms, "version">): boolean {
  return consented !== null && consented < version;
}
