import { getEnv } from "@/lib/platform/env";
import type { Finding } from "@/lib/platform/health";
import { ownAddress } from "@/lib/platform/own-address";
import { perProcess } from "@/lib/platform/per-process";

/** A page without database that stays open, with a form that changes nothing until something is chosen in it. */
const PAGE = "/accessibility";
const ACTION_FIELD = /name="(\$ACTION_ID_[0-9a-f]+)"/;
const SLOW_MS = 1500;
/** Whoever asks for readiness often does not have a page made each time. */
const REMEMBERED_MS = 5000;

/** What is answered while too many post at once. */
const BUSY = 503;
/** A busy process is at work: taken out of its service, it would leave its load to the others. */
const SLOW: Finding = { status: "degraded", cause: "a form is answered slowly" };

type Remembered = { at: number; finding: Promise<Finding> };

/**
 * Whether a form that a member posts comes through: this process posts one to itself as a browser at `APP_ORIGIN`
 * does. That takes the server, the framework, its key, the names of actions and the check of origins.
 */
export function formsFinding(now: Date): Promise<Finding> {
  const memory = perProcess("formsFinding", (): { last: Remembered | null } => ({ last: null }));
  const age = now.getTime() - (memory.last?.at ?? 0);
  if (!memory.last || age < 0 || age > REMEMBERED_MS)
    memory.last = { at: now.getTime(), finding: postToItself() };

  return memory.last.finding;
}

async function postToItself(): Promise<Finding> {
  const address = ownAddress();
  if (!address) return { status: "ok", cause: "this process serves nobody" };
  const signal = AbortSignal.timeout(SLOW_MS);
  try {
    const page = await fetch(`${address}${PAGE}`, { signal });
    const [, field] = ACTION_FIELD.exec(await page.text()) ?? [];
    if (!field) return { status: "failed", cause: `a page without form, ${page.status}` };
    const body = new FormData();
    body.append(field, "");
    const headers = { origin: getEnv().APP_ORIGIN, accept: "text/html" };
    const answer = await fetch(`${address}${PAGE}`, {
      method: "POST",
      body,
      headers,
      signal,
      redirect: "manual",
    });
    await answer.arrayBuffer();
    if (answer.status === BUSY) return SLOW;

    return answer.status < 400
      ? { status: "ok" }
      : { status: "failed", cause: `a form is answered ${answer.status}` };
  } catch (reason) {
    const { name } = reason as Error;

    return name === "TimeoutError" ? SLOW : { status: "failed", cause: name };
  }
}
