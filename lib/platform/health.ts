import { perProcess } from "./per-process";

/** Degraded is at work but needs someone to look; failed is not at work. */
export type HealthStatus = "ok" | "degraded" | "failed";

/** What a check found: nothing about members, and nothing that a stranger could use. */
export type Finding = { status: HealthStatus; [fact: string]: string | number | boolean | null };

export type HealthCheck = () => Promise<Finding> | Finding;

const LONGEST_CHECK_MS = 2000;

const added = () => perProcess("healthChecks", () => new Map<string, HealthCheck>());

/** Has readiness ask this too from now on; the same name again replaces the check. */
export function addHealthCheck(name: string, check: HealthCheck): void {
  added().set(name, check);
}

/** Asks all checks together, those added and those given. One that throws or keeps silent has failed. */
export async function runHealthChecks(given: Record<string, HealthCheck>): Promise<Record<string, Finding>> {
  const checks = Object.entries({ ...given, ...Object.fromEntries(added()) });
  const findings = await Promise.all(checks.map(async ([name, check]) => [name, await ask(check)] as const));

  return Object.fromEntries(findings);
}

export function worstOf(findings: Finding[]): HealthStatus {
  const statuses = findings.map(({ status }) => status);
  if (statuses.includes("failed")) return "failed";

  return statuses.includes("degraded") ? "degraded" : "ok";
}

async function ask(check: HealthCheck): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve({ status: "failed", cause: "no answer" }), LONGEST_CHECK_MS);
  });
  const answer = Promise.resolve()
    .then(check)
    .catch(() => ({ status: "failed" as const, cause: "error" }));

  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
