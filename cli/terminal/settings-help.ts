import type { EnvProblem } from "@/lib/platform/env";
import type { Words } from "./words";

/** Everything that is wrong with the settings, one per line. */
export function settingsHelp(problems: EnvProblem[], t: Words): string {
  const lines = problems.map(({ name, problem }) =>
    problem === "missing" ? t("cli.start.missing", { name }) : t("cli.start.malformed", { name, problem }),
  );

  return [t("cli.start.settings"), "", ...lines, "", t("cli.start.tryTheDemo")].join("\n");
}
