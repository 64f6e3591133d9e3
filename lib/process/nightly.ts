import { log } from "@/lib/platform/log";
import { forget } from "@/lib/retention/delete-expired";
import type { Process } from "./deps";
import { tellTrouble } from "./troubles";

/** In Japan: at night, and outside the closing times that are usual. */
const TIME = { hour: 3, minute: 30 };

/** Carries out the retention periods every night, in one process of all that do jobs. */
export async function scheduleNightly({ deps, queue }: Process): Promise<void> {
  try {
    await queue.daily("retention", TIME, () => retain(deps));
  } catch (reason) {
    tellTrouble("jobs", reason, "retention: cannot be scheduled until the next start");
  }
}

/** The queue tries a failed night again; somebody must know all the same. */
async function retain(deps: Process["deps"]): Promise<void> {
  try {
    log().info(await forget(deps), "retention: done");
  } catch (reason) {
    tellTrouble("jobs", reason, "retention: failed");
    throw reason;
  }
}
