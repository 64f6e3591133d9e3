import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal, run } from "../../scripts/processes.mjs";

const FOLDER = path.resolve("bench/lighthouse");
const MODULE = `${FOLDER}/node_modules/lighthouse/core/index.js`;

/** Scores from 0 to 100 by category, and what cost points. */
export type Scores = { scores: Record<string, number>; missed: string[] };
export type Audit = (url: string, how: { port: number; categories: string[] }) => Promise<Scores>;

type Report = {
  finalDisplayedUrl: string;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
};
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

/** Lighthouse lives in a folder of its own: it brings more packages than the product, and only this needs it. */
export async function installLighthouse(): Promise<Audit> {
  if (!existsSync(MODULE)) {
    console.log("Installing Lighthouse …");
    const args = ["install", "--prefix", FOLDER, "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    const { code } = await run("npm", args);
    if (code !== 0) throw new Refusal("Lighthouse cannot be installed here: see the lines above.");
  }
  const { default: lighthouse } = (await import(pathToFileURL(MODULE).href)) as { default: Lighthouse };

  // Before each audit the cache is emptied, as of somebody's first visit; cookies stay.
  return async (url, { port, categories }) => {
    const result = await lighthouse(url, {
      port,
      onlyCategories: categories,
      logLevel: "error",
    });
    if (result?.lhr.finalDisplayedUrl !== url) throw new Error(`Lighthouse did not get to see ${url}`);

    return scoresOf(result.lhr);
  };
}

function scoresOf({ categories, audits }: Report): Scores {
  const found = Object.entries(categories);
  const scores = Object.fromEntries(found.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
  const counting = found.flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0));
  const missed = counting
    .map(({ id }) => audits[id])
    .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 0.9)
    .map((audit) => `${audit?.title} ${audit?.displayValue ?? ""}`.trim());

  return { scores, missed };
}
