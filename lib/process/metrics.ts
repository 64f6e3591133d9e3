import { countWaitingMails } from "@/db/mails/waiting";
import { limitFigures } from "@/lib/limits/metrics";
import { passwordFigures } from "@/lib/password/metrics";
import type { HealthStatus } from "@/lib/platform/health";
import { addedFigures, type Figure } from "@/lib/platform/prometheus";
import { deps } from "./deps";
import { readiness } from "./readiness";
import { troubleFigures } from "./troubles";

const RANK: Record<HealthStatus, number> = { ok: 0, degraded: 1, failed: 2 };

/** Everything that is measured of this process and of the portal. What cannot be asked is left out: `portal_health` tells why. */
export async function figures(now: Date): Promise<Figure[]> {
  const stored = await Promise.allSettled([limits(now), mails(now)]);

  return [
    ...(await health(now)),
    ...stored.flatMap((asked) => (asked.status === "fulfilled" ? asked.value : [])),
    ...passwordFigures(),
    ...addedFigures(),
    ...troubleFigures(),
    ...ownFigures(now),
  ];
}

async function health(now: Date): Promise<Figure[]> {
  const { checks, closed } = await readiness(now);

  return [
    gauge("portal_closed", "1 while the portal is closed for maintenance.", Number(closed)),
    {
      name: "portal_health",
      help: "What readiness finds, by check: 0 ok, 1 degraded, 2 failed.",
      type: "gauge",
      values: Object.entries(checks).map(([check, { status }]) => ({
        labels: { check },
        value: RANK[status],
      })),
    },
  ];
}

async function limits(now: Date): Promise<Figure[]> {
  return limitFigures((await deps()).db, now);
}

async function mails(now: Date): Promise<Figure[]> {
  const { count, oldestQueuedAt } = await countWaitingMails((await deps()).db);
  const waitMs = oldestQueuedAt ? Math.max(0, now.getTime() - oldestQueuedAt.getTime()) : 0;

  return [
    gauge("portal_mails_waiting", "Mails neither handed over nor given up.", count),
    gauge("portal_oldest_mail_wait_seconds", "How long the oldest of them has waited.", waitMs / 1000),
  ];
}

/** Under the names that every exporter of Node processes gives them. */
function ownFigures(now: Date): Figure[] {
  const { user, system } = process.cpuUsage();
  const startedAt = now.getTime() / 1000 - process.uptime();

  return [
    {
      name: "process_cpu_seconds_total",
      help: "Processor time used by this process.",
      type: "counter",
      values: [{ value: (user + system) / 1e6 }],
    },
    gauge("process_resident_memory_bytes", "Memory of this process.", process.memoryUsage.rss()),
    gauge("process_start_time_seconds", "When this process started.", startedAt),
  ];
}

function gauge(name: string, help: string, value: number): Figure {
  return { name, help, type: "gauge", values: [{ value }] };
}
