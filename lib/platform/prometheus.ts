import { perProcess } from "./per-process";

/** One figure, under each of its labels. */
export type Figure = {
  name: string;
  help: string;
  /** A counter only grows while the process lives. */
  type: "gauge" | "counter";
  values: readonly { labels?: Record<string, string>; value: number }[];
};

const added = () => perProcess("figures", () => new Map<string, () => Figure[]>());

/** Has these be told beside all others from now on; the same name again replaces them. */
export function addFigures(name: string, read: () => Figure[]): void {
  added().set(name, read);
}

export function addedFigures(): Figure[] {
  return [...added().values()].flatMap((read) => read());
}

/** The text format of Prometheus, version 0.0.4. */
export const FIGURES_TYPE = "text/plain; version=0.0.4; charset=utf-8";

export function figuresText(figures: readonly Figure[]): string {
  return figures.map(textOf).join("");
}

function textOf({ name, help, type, values }: Figure): string {
  const lines = values.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${value}\n`);

  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}

function labelsText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);

  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
