import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal, run } from "../../scripts/processes.mjs";
import { byProcessorTime, type TaskKind } from "./processor-time";

const FOLDER = path.resolve("bench/lighthouse");
const CORE = `${FOLDER}/node_modules/lighthouse/core`;

/** Scores from 0 to 100 by category, what performance would be if nothing were waited for, and what cost points. */
export type Scores = { scores: Record<string, number>; undisturbed: number; missed: string[] };
export type Audit = (url: string, how: { port: number; categories: string[] }) => Promise<Scores>;

type Report = {
  finalDisplayedUrl: string;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
};
type Gathered = { artifacts: object; runnerOptions: { computedCache: Map<string, unknown> } };
type Gather = (page: undefined, url: string, how: { flags: object }) => Promise<Gathered>;
type Judge = { audit(artifacts: object, options: object): Promise<{ lhr: Report } | undefined> };

/** Lighthouse lives in a folder of its own: it brings more packages than the product, and only this needs it. */
export async function installLighthouse(): Promise<Audit> {
  if (!existsSync(CORE)) {
    console.log("Installing Lighthouse …");
    const args = ["install", "--prefix", FOLDER, "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    const { code } = await run("npm", args);
    if (code !== 0) throw new Refusal("Lighthouse cannot be installed here: see the lines above.");
  }
  const { navigationGather } = await load<{ navigationGather: Gather }>("gather/navigation-runner.js");
  const { Runner } = await load<{ Runner: Judge }>("runner.js");
  const { Graph } = await load<{ Graph: { CPUNode: TaskKind } }>("lib/lantern/lantern.js");

  // Before each audit the cache is emptied, as of somebody's first visit; cookies stay.
  return async (url, { port, categories }) => {
    const flags = { port, onlyCategories: categories, logLevel: "error" };
    const { artifacts, runnerOptions } = await navigationGather(undefined, url, { flags });
    const judge = async () => {
      const result = await Runner.audit(artifacts, { ...runnerOptions, computedCache: new Map() });
      if (result?.lhr.finalDisplayedUrl !== url) throw new Error(`Lighthouse did not get to see ${url}`);

      return scoresOf(result.lhr);
    };
    const { scores } = await byProcessorTime(Graph.CPUNode, judge);

    return { ...(await judge()), undisturbed: scores.performance ?? 0 };
  };
}

/** What Lighthouse does is taken apart into seeing a page and judging what was seen: it is judged twice. */
function load<Module>(file: string): Promise<Module> {
  return import(pathToFileURL(`${CORE}/${file}`).href);
}

function scoresOf({ categories, audits }: Report): Omit<Scores, "undisturbed"> {
  const found = Object.entries(categories);
  const scores = Object.fromEntries(found.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
  const counting = found.flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0));
  const missed = counting
    .map(({ id }) => audits[id])
    .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 0.9)
    .map((audit) => `${audit?.title} ${audit?.displayValue ?? ""}`.trim());

  return { scores, missed };
}
