import { type AskerOptions, askAsSupport } from "@/cli/terminal/asker";
import { withStore } from "@/cli/terminal/open-store";
import { daysAgo, untilText } from "@/cli/terminal/since";
import { refuse, terminalLocale, terminalWords } from "@/cli/terminal/words";
import { systemClock } from "@/lib/platform/clock";
import { findMembers } from "@/lib/support/member/find-members";
import { showHistory } from "@/lib/support/member/show-history";
import { showMember } from "@/lib/support/member/show-member";
import { factQuestions, readFacts } from "./facts";
import { historyWords } from "./history-words";
import { memberWords } from "./member-words";

type Looking = AskerOptions & { json?: true };
type HistoryOptions = Looking & { since?: Date; until?: Date; most: number };

const t = terminalWords();
const say = memberWords(terminalLocale());
const clock = systemClock;
/** As far back as the member sees it. */
const HISTORY_DAYS = 90;

/** Asks for what the caller says, and tells whom it leads to and what of it is right. */
export async function find(options: Looking): Promise<void> {
  const asked = await askAsSupport(factQuestions(t), options, t);
  if ("problem" in asked) return refuse(asked.problem);
  const read = readFacts(asked.answers, t);
  if ("problem" in read) return refuse(read.problem);

  await withStore(t, async ({ database: { db }, secrets }) => {
    const found = await findMembers({ ...read, asker: asked.asker }, { db, clock, secrets });
    if (found.length === 0) return refuse(t("cli.mail.nobody"));

    console.log(options.json ? JSON.stringify(say.foundAsJson(found), null, 2) : say.found(found));
  });
}

export async function show(accountId: string, options: Looking): Promise<void> {
  const asked = await askAsSupport([], options, t);
  if ("problem" in asked) return refuse(asked.problem);

  await withStore(t, async ({ database: { db } }) => {
    const member = await showMember({ accountId, asker: asked.asker }, { db, clock });
    if (!member) return refuse(t("cli.members.noAccount"));

    console.log(options.json ? JSON.stringify(member, null, 2) : say.shown(member));
  });
}

export async function history(accountId: string, options: HistoryOptions): Promise<void> {
  const asked = await askAsSupport([], options, t);
  if ("problem" in asked) return refuse(asked.problem);

  await withStore(t, async ({ database: { db } }) => {
    const since = options.since ?? daysAgo(HISTORY_DAYS);
    const { most, until = null } = options;
    const request = { accountId, asker: asked.asker, since, until, most };
    const shown = await showHistory(request, { db, clock });
    if (!shown) return refuse(t("cli.members.noAccount"));
    const { moments, hasMore } = shown;
    const [oldest] = moments;
    if (hasMore && oldest) console.error(t("cli.members.historyMore", { most, until: untilText(oldest.at) }));
    if (options.json) console.log(JSON.stringify(moments, null, 2));
    else if (moments.length === 0) console.log(t("cli.events.none"));
    else console.log(historyWords(terminalLocale())(moments));
  });
}
