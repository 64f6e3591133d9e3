import { setTimeout as pause } from "node:timers/promises";
import { carryOutDueChanges } from "@/lib/account/address/due-changes";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import type { Process } from "./deps";
import { tellTrouble } from "./troubles";

/** How exact a change's hour is, and a reminder's. */
const EVERY_MS = 5_000;

/** Looks for changes of addresses whose hour has come, until the process stops. What one pass cannot do the next one does. */
export function watchAddressChanges({ deps, beforeStop }: Process): void {
  const stopping = new AbortController();
  const watching = watch(deps, stopping.signal);
  beforeStop(async () => {
    stopping.abort();
    await watching;
  });
}

async function watch(deps: Process["deps"], stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    // While the portal is closed nobody could stop one.
    const isClosed = getMaintenance().windowAt(deps.clock.now()) !== null;
    if (!isClosed)
      await carryOutDueChanges(deps).catch((reason) =>
        tellTrouble("queueWork", reason, "address changes: a pass failed, the next one comes"),
      );
    await pause(EVERY_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
}
