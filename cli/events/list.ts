import { eventWords } from "@/cli/mail/event-words";
import { type AskerOptions, askAsSupport } from "@/cli/terminal/asker";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalLocale, terminalWords } from "@/cli/terminal/words";
import { yearDateTimeSecondWords } from "@/lib/i18n/format";
import { systemClock } from "@/lib/platform/clock";
import { type ListedEvent, listSecurityEvents } from "@/lib/support/events/list-events";

type ListOptions = AskerOptions & {
  since: Date;
  until?: Date;
  account?: string;
  kind?: string;
  most: number;
  json?: true;
};

const t = terminalWords();
const locale = terminalLocale();

/** Prints what happened, oldest first; of more than was asked for, the newest. */
export async function list({ account, kind, most, json, ...options }: ListOptions): Promise<void> {
  const asked = await askAsSupport([], options, t);
  if ("problem" in asked) return refuse(asked.problem);
  const { since, until = null } = options;
  const request = {
    since,
    until,
    accountId: account ?? null,
    kinds: kindsIn(kind),
    most,
    asker: asked.asker,
  };

  await withStore(t, async ({ database: { db } }) => {
    const { events, hasMore } = await listSecurityEvents(request, { db, clock: systemClock });
    if (hasMore) console.error(t("cli.events.hasMore", { most }));
    if (json) console.log(JSON.stringify(events, null, 2));
    else console.log(events.length === 0 ? t("cli.events.none") : events.map(lineOf).join("\n"));
  });
}

export function kindsIn(text: string | undefined): string[] {
  return (text ?? "").split(",").flatMap((kind) => kind.trim() || []);
}

function lineOf({ at, accountId, ...event }: ListedEvent): string {
  const words = eventWords(locale).event(event);

  return [yearDateTimeSecondWords(at, locale), accountId ?? "-".repeat(36), words].join("  ");
}
