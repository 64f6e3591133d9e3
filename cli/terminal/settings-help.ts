import type { EnvProblem } from "@/lib/platform/env";
import type { Words } from "./words";

/** Everything that is wrong with the settings, one per line: its name, and what it has to be. */
export function settingsHelp(problems: EnvProblem[], t: Words): string {
  const lines = problems.map(({ name, problem }) => {
    const remedy = remedyFor(name, t);
    return problem === "missing"
      ? t("cli.start.missing", { name, remedy })
      : t("cli.start.malformed", { name, remedy });
  });

  return [t("cli.start.settings"), "", ...lines, "", t("cli.start.tryTheDemo")].join("\n");
}

function remedyFor(name: string, t: Words): string {
  const key = `cli.start.remedy.${name}` as "cli.start.remedy.PORT";

  return t.has(key) ? t(key) : "";
}
