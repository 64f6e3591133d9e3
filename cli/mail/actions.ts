import { type AskerOptions, askAsSupport } from "@/cli/terminal/asker";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalLocale, terminalWords } from "@/cli/terminal/words";
import { startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { systemClock } from "@/lib/platform/clock";
import { listStuck } from "@/lib/support/list-stuck";
import { reactivateAddress } from "@/lib/support/reactivate-address";
import { retryMail } from "@/lib/support/retry-mail";
import { traceMail } from "@/lib/support/trace-mail";
import { readSubject, subjectQuestions } from "./subject";
import { mailWords } from "./words";

const DAY_MS = 24 * 60 * 60 * 1000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type TraceOptions = AskerOptions & { days: number; json?: true };

const t = terminalWords();
const say = mailWords(terminalLocale());

/** Prints what is known of a member's requests and mails. Whom it is about is typed at a prompt, or was found before. */
export async function trace(accountId: string | undefined, options: TraceOptions): Promise<void> {
  const asked = await askAsSupport(subjectQuestions(accountId, t), options, t);
  if ("problem" in asked) return refuse(asked.problem);
  const subject = readSubject(accountId, asked.answers, t);
  if ("problem" in subject) return refuse(subject.problem);

  await withStore(t, async ({ database: { db }, secrets }) => {
    const clock = systemClock;
    const since = new Date(clock.now().getTime() - options.days * DAY_MS);
    const traces = await traceMail({ subject, since, asker: asked.asker }, { db, clock, secrets });
    if (traces.length === 0) return refuse(t("cli.mail.nobody"));

    console.log(options.json ? say.tracesAsJson(traces) : say.traces(traces, options.days));
  });
}

/** Exit code 3 when there are any. */
export async function showStuck({ json }: { json?: true }): Promise<void> {
  await withStore(t, async ({ database: { db } }) => {
    const stuck = await listStuck({ db, clock: systemClock });
    if (stuck.mails.length > 0) process.exitCode = 3;

    console.log(json ? say.stuckAsJson(stuck) : say.stuck(stuck));
  });
}

export async function retry(mailId: string): Promise<void> {
  if (!UUID.test(mailId)) return refuse(t("cli.mail.badId"));

  await withStore(t, async ({ database }) => {
    const queue = await startQueue(database, { supervise: false });
    try {
      const outcome = await retryMail(mailId, { db: database.db, clock: systemClock, jobs: queue.jobs });
      const words = say.retry(outcome);
      if (outcome.kind === "due") console.log(words);
      else refuse(words);
    } finally {
      await queue.stop();
    }
  });
}

/** The same questions as `trace`. */
export async function reactivate(accountId: string | undefined, options: AskerOptions): Promise<void> {
  const asked = await askAsSupport(subjectQuestions(accountId, t), options, t);
  if ("problem" in asked) return refuse(asked.problem);
  const subject = readSubject(accountId, asked.answers, t);
  if ("problem" in subject) return refuse(subject.problem);

  await withStore(t, async ({ database: { db }, secrets }) => {
    const request = { subject, asker: asked.asker };
    const outcome = await reactivateAddress(request, { db, clock: systemClock, secrets });
    const words = say.reactivate(outcome);
    if (outcome.kind === "unknown") refuse(words);
    else console.log(words);
  });
}
