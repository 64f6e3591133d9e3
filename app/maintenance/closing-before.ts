import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { windowWithin } from "@/lib/maintenance/schedule/announcement";

/** When the portal closes after `from` and before `to`, or null where it stays open. */
export function closingBefore(from: Date, to: Date): Date | null {
  const window = windowWithin(getMaintenance(), from, to);

  return window && window.start > from ? window.start : null;
}
