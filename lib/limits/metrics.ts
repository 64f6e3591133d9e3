import type { Db } from "@/db/connection/db";
import { countEvents } from "@/db/security-events";
import type { Figure } from "@/lib/platform/prometheus";
import { ALARM_SECONDS } from "./limit-numbers";

/** Records that a limit refused something, or that answers are concealed from here on. */
const limitEvents = {
  kinds: [
    "identityCheckLimited",
    "answersConcealed",
    "loginsBraked",
    "idReminderLimited",
    "temporaryPasswordLimited",
    "addressProofLimited",
    "addressChangeLimited",
    "loginIdChoiceLimited",
    "linkGuessesLimited",
    "secretRefused",
  ],
  limited: ["loginRefused", "stepUpRefused"],
} as const;

/** What limits did in the last hour, as recorded: of all instances together. */
export async function limitFigures(db: Db, now: Date): Promise<Figure[]> {
  const since = new Date(now.getTime() - ALARM_SECONDS * 1000);
  const counted = await countEvents(db, limitEvents, since);

  return [
    {
      name: "portal_limit_events_last_hour",
      help: "Refusals by limits, and switches to concealed answers, recorded in the last hour by all instances.",
      type: "gauge",
      values: counted.map(({ kind, by, count }) => ({
        labels: { event: kind, ...(by && { by }) },
        value: count,
      })),
    },
  ];
}
