import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openPortal, type Portal } from "@/tests/support/server/portal";
import { test as base } from "./journey";

export type { Page } from "./journey";
export { expect } from "./journey";

export const BYPASS_SECRET = "a made-up way in for staff";

/** Why the portal is closed in its one window. */
export const REASON = { ja: "設備の点検", en: "Inspection of our equipment" };

const DAY_MS = 24 * 60 * 60 * 1000;
const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;
const FAR_DAYS = 40;

/** The portal's file of closing times, and one window in it: 21:00 to 24:00 of a day some weeks ahead. */
export type WindowTimes = {
  path: string;
  start: Date;
  end: Date;
  /** Replaces the file's text. */
  write(text: string): void;
  /** The file as the portal started with it. */
  text: string;
};

/** A portal with closing times of its own; tests move its clock to them. */
export const test = base.extend<object, { closingTimes: WindowTimes; portal: Portal }>({
  closingTimes: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "closing-times-"));
      await use(closingTimesIn(folder));
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  portal: [
    async ({ closingTimes }, use) => {
      const env = { MAINTENANCE_CONFIG: closingTimes.path, MAINTENANCE_BYPASS_SECRET: BYPASS_SECRET };
      const portal = await openPortal({ env });
      await use(portal);
      await portal.close();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

/** Sets the portal's clock to so many seconds after an instant. */
export async function setClock(app: Pick<Portal["app"], "shiftTime">, at: Date, seconds = 0): Promise<void> {
  await app.shiftTime({ seconds: (at.getTime() - Date.now()) / 1000 + seconds });
}

function closingTimesIn(folder: string): WindowTimes {
  const file = path.join(folder, "maintenance.yaml");
  const write = (text: string) => writeFileSync(file, text);
  const day = japanDay(FAR_DAYS);
  const text = [
    "monthly: []",
    "windows:",
    `  - start: ${day} 21:00`,
    `    end: ${day} 24:00`,
    "    reason:",
    `      ja: ${REASON.ja}`,
    `      en: ${REASON.en}`,
    "",
  ].join("\n");
  write(text);
  const start = new Date(`${day}T21:00:00+09:00`);

  return { path: file, start, end: new Date(start.getTime() + 3 * 60 * 60 * 1000), write, text };
}

function japanDay(daysAhead: number): string {
  return new Date(Date.now() + JAPAN_OFFSET_MS + daysAhead * DAY_MS).toISOString().slice(0, 10);
}
