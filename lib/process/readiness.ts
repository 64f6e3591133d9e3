import { askDatabase, askQueue, findNeeds } from "@/db/health";
import { attacksFinding } from "@/lib/limits/health";
import { holidaysFinding, rulesFinding } from "@/lib/maintenance/health";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { type Finding, type HealthStatus, runHealthChecks, worstOf } from "@/lib/platform/health";
import { deps } from "./deps";
import { formsFinding } from "./post-to-itself";

type Span = { start: string; end: string };

export type Readiness = {
  status: HealthStatus;
  /** Whether the portal is closed for maintenance now; closed is a healthy state. */
  closed: boolean;
  window: Span | null;
  nextWindow: Span | null;
  checks: Record<string, Finding>;
};

/** Whether this process can do its work at `now`, and what of it cannot. */
export async function readiness(now: Date): Promise<Readiness> {
  const maintenance = getMaintenance();
  const checks = await runHealthChecks({
    database,
    queue,
    attacks: async () => attacksFinding((await deps()).db, now),
    forms: () => formsFinding(now),
    closingTimes: () => rulesFinding(maintenance.problems()),
    holidays: () => holidaysFinding(maintenance, maintenance.rules(), now),
  });
  const window = maintenance.windowAt(now);

  return {
    status: worstOf(Object.values(checks)),
    closed: window !== null,
    window: spanOf(window),
    nextWindow: spanOf(maintenance.nextWindow(now)),
    checks,
  };
}

async function database(): Promise<Finding> {
  const { db } = await deps();
  const [, needs] = await Promise.all([askDatabase(db), findNeeds(db)]);

  return needs.length === 0 ? { status: "ok" } : { status: "failed", cause: `lacks ${needs.join(", ")}` };
}

/** How many mails wait is not said: who watches would see whether a concealed check matched. */
async function queue(): Promise<Finding> {
  await askQueue((await deps()).db);

  return { status: "ok" };
}

function spanOf(window: { start: Date; end: Date } | null): Span | null {
  return window && { start: window.start.toISOString(), end: window.end.toISOString() };
}
