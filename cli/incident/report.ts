import { kindsIn } from "@/cli/events/list";
import { type AskerOptions, askAsSupport } from "@/cli/terminal/asker";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalLocale, terminalWords } from "@/cli/terminal/words";
import { yearDateTimeWords } from "@/lib/i18n/format";
import { csvLine } from "@/lib/members/file/csv-line";
import { systemClock } from "@/lib/platform/clock";
import type { DataKind } from "@/lib/support/incident/data-kinds";
import {
  type AffectedAccount,
  type IncidentReport,
  reportIncident,
} from "@/lib/support/incident/report-incident";

type ReportOptions = AskerOptions & {
  since: Date;
  until?: Date;
  kind?: string;
  actor?: string;
  json?: true;
  csv?: true;
};

const t = terminalWords();
const at = (moment: Date) => yearDateTimeWords(moment, terminalLocale());

/** What the first notice to the authorities has to say: whose data, which, since when. */
export async function report({ kind, actor, json, csv, ...options }: ReportOptions): Promise<void> {
  const asked = await askAsSupport([], options, t);
  if ("problem" in asked) return refuse(asked.problem);
  const { since, until = null } = options;
  const request = { since, until, kinds: kindsIn(kind), actor: actor ?? null, asker: asked.asker };

  await withStore(t, async ({ database: { db } }) => {
    const found = await reportIncident(request, { db, clock: systemClock });
    if (json) console.log(JSON.stringify(found, null, 2));
    else if (csv) process.stdout.write(asCsv(found));
    else console.log(asText(found));
  });
}

function asText({ since, until, accounts, totals, surveys }: IncidentReport): string {
  return [
    t("cli.incident.span", { from: at(since), to: at(until) }),
    t("cli.incident.accounts", { count: accounts.length }),
    ...Object.entries(totals).map(
      ([kind, count]) => `  ${t("cli.incident.total", { data: dataWords([kind as DataKind]), count })}`,
    ),
    ...(surveys > 0 ? [t("cli.incident.surveys", { count: surveys })] : []),
    ...(accounts.length > 0 ? ["", ...accounts.map(lineOf)] : []),
    "",
    t("cli.incident.limits"),
  ].join("\n");
}

function lineOf({ accountId, data, firstAt, lastAt, events }: AffectedAccount): string {
  const facts = { from: at(firstAt), to: at(lastAt), events, data: dataWords(data) };

  return `${accountId}  ${t("cli.incident.line", facts)}`;
}

/** Times as ISO 8601 in UTC, for whatever reads it. */
function asCsv({ accounts }: IncidentReport): string {
  const titles = (["account", "data", "first", "last", "events"] as const).map((name) =>
    t(`cli.incident.column.${name}`),
  );
  const rows = accounts.map(({ accountId, data, firstAt, lastAt, events }) =>
    csvLine([accountId, dataWords(data), firstAt.toISOString(), lastAt.toISOString(), String(events)]),
  );

  return `\ufeff${[csvLine(titles), ...rows].join("")}`;
}

function dataWords(data: readonly DataKind[]): string {
  return data.map((kind) => t(`cli.incident.data.${kind}`)).join(t("cli.mail.and"));
}
