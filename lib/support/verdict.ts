import type { MailStep, Moment } from "./timeline";

type MailMoment = Extract<Moment, { what: "mail" }>;

/** What became of the newest mail, which is what a member who calls asks about. */
export type Verdict =
  | { kind: MailStep; mail: MailMoment["kind"]; at: Date; reason: string | null }
  /** No mail was made: the newest check failed, or a limit held it back. */
  | { kind: "identityCheckRefused" | "limited"; at: Date; reason: string | null }
  | { kind: "nothing" };

/** The newest step counts; that it will be tried again counts while nothing better is known. */
export function verdictOf(moments: readonly Moment[]): Verdict {
  const newest = moments.findLast(isQueued);
  const refused = moments
    .filter(isRefused)
    .toSorted((a, b) => a.lastAt.getTime() - b.lastAt.getTime())
    .at(-1);
  if (refused && (!newest || refused.lastAt > newest.at)) {
    const kind = refused.kind === "identityCheckRefused" ? "identityCheckRefused" : "limited";
    return { kind, at: refused.lastAt, reason: refused.reason };
  }
  if (!newest) return { kind: "nothing" };

  const steps = moments.filter(
    (one): one is MailMoment => one.what === "mail" && one.mailId === newest.mailId,
  );
  const last = steps.findLast(({ step }) => step !== "retry") ?? newest;
  const again = last.step === "firstAttempt" ? steps.find(({ step }) => step === "retry") : undefined;
  const { step, kind, at, reason } = again ?? last;

  return { kind: step, mail: kind, at, reason };
}

function isQueued(moment: Moment): moment is MailMoment {
  return moment.what === "mail" && moment.step === "queued";
}

const REFUSALS = [
  "identityCheckRefused",
  "idReminderLimited",
  "temporaryPasswordLimited",
  "addressChangeLimited",
];

function isRefused(moment: Moment): moment is Extract<Moment, { what: "event" }> {
  return moment.what === "event" && REFUSALS.includes(moment.kind);
}
