import { addDays, instantOf, japanDate } from "@/lib/calendar/japan-day";
import type { Maintenance } from "@/lib/maintenance/rules-in-force";
import { announcementChanges } from "@/lib/maintenance/schedule/announcement";
import { KEPT_MS } from "./kept-pages";

/** When a document made at `now` ends: after `keptMs`, or with the next word on it that the clock changes. */
export function keptUntil(
  maintenance: Pick<Maintenance, "nextWindow" | "windowAt">,
  now: Date,
  keptMs = KEPT_MS,
): Date {
  const [closed, window] = [maintenance.windowAt(now), maintenance.nextWindow(now)];
  const moments = [
    new Date(now.getTime() + keptMs),
    instantOf(addDays(japanDate(now), 1), 0),
    ...(closed ? [closed.end] : []),
    ...(window ? announcementChanges(window) : []),
  ];
  const ahead = moments.filter((at) => at > now).map((at) => at.getTime());

  return new Date(Math.min(...ahead));
}
