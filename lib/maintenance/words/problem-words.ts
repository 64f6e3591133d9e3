import { DEFAULT_LOCALE, type Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { Problem } from "@/lib/maintenance/rule-file/problem";

/** Each problem as one line: file, line number, the way to the key, what is wrong, and what to do. */
export function problemLines(
  file: string,
  problems: readonly Problem[],
  locale: Locale = DEFAULT_LOCALE,
): string[] {
  const t = translatorFor(locale);

  return problems.map(({ key, values, line, path }) => {
    const sentence = t(`maintenance.problems.${key}` as never, values as never);
    if (line === 0) return t("maintenance.problemOfFile", { file, sentence });

    return t(path ? "maintenance.problemAt" : "maintenance.problemInLine", {
      file,
      line,
      path: path || "-",
      sentence,
    });
  });
}
