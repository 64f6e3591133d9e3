import { yearDateTimeSecondWords, yearDateTimeWords } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { maskMailAddress } from "@/lib/identity/mail-address";
import type { Stuck } from "@/lib/support/list-stuck";
import type { ReactivateOutcome } from "@/lib/support/reactivate-address";
import type { RetryOutcome } from "@/lib/support/retry-mail";
import type { MailRow, Moment } from "@/lib/support/timeline";
import type { Trace, TracedAccount } from "@/lib/support/trace-mail";
import type { Verdict } from "@/lib/support/verdict";
import { eventWords } from "./event-words";
import { reasonWords } from "./reasons";

/** What the mail commands print: never a token, a password, a card's number or a whole address. */
export function mailWords(locale: Locale) {
  const t = translatorFor(locale);
  const at = (moment: Date) => yearDateTimeWords(moment, locale);
  const atSecond = (moment: Date) => yearDateTimeSecondWords(moment, locale);
  const why = (reason: string | null) => (reason ? reasonWords(reason, t) : "");
  const withReason = (words: string, reason: string | null) =>
    reason ? t("cli.mail.because", { words, reason: why(reason) }) : words;
  const subject = (kind: MailRow["kind"]) => t(`mail.subject.${kind}`);

  const { event } = eventWords(locale);
  const moment = (moment: Moment) =>
    moment.what === "event"
      ? event(moment)
      : withReason(
          t(`cli.mail.step.${moment.step}`, { subject: subject(moment.kind), id: moment.mailId }),
          moment.reason,
        );

  const moments = (all: Moment[]) => all.map((one) => `${atSecond(one.at)}  ${moment(one)}`);

  const account = ({ mailAddress, mailUndeliverableAt, mailUndeliverableReason, ...rest }: TracedAccount) => [
    mailAddress ? t("cli.mail.address", { address: maskMailAddress(mailAddress) }) : t("cli.mail.noAddress"),
    ...(mailUndeliverableAt
      ? [
          withReason(t("cli.mail.undeliverable", { at: at(mailUndeliverableAt) }), mailUndeliverableReason),
          t("cli.mail.whenReachable"),
        ]
      : []),
    ...(mailAddress && !rest.mailAddressConfirmedAt ? [t("cli.mail.unconfirmed")] : []),
    ...(rest.firstLoggedInAt ? [] : [t("cli.mail.neverLoggedIn")]),
    ...(rest.suspendedAt ? [t("cli.mail.suspended", { at: at(rest.suspendedAt) })] : []),
  ];

  const verdict = (found: Verdict) => {
    if (found.kind === "nothing") return t("cli.mail.verdict.nothing");
    const what = {
      at: atSecond(found.at),
      reason: why(found.reason) || t("cli.mail.noReason"),
      subject: "mail" in found ? subject(found.mail) : "",
    };

    return t(`cli.mail.verdict.${found.kind}`, what);
  };

  const marks = (all: readonly Moment[]) => {
    const stopped = all.findLast(({ what, kind }) => what === "event" && kind === "addressChangeStopped");
    const disowned = all.findLast(({ what, kind }) => what === "event" && kind === "eventDisowned");
    return [
      ...(stopped ? [t("cli.mail.stoppedChange", { at: atSecond(stopped.at) })] : []),
      ...(disowned ? [t("cli.mail.disowned", { at: atSecond(disowned.at) })] : []),
    ];
  };

  const trace = (found: Trace, days: number) =>
    [
      verdict(found.verdict),
      ...marks(found.moments),
      "",
      ...(found.account ? account(found.account) : [t("cli.mail.noAccount")]),
      "",
      ...(found.moments.length > 0 ? moments(found.moments) : [t("cli.mail.nothing", { days })]),
    ].join("\n");

  const rest = ({ pausedSince, pauseReason }: Stuck) =>
    pausedSince ? [withReason(t("cli.mail.resting", { at: at(pausedSince) }), pauseReason), ""] : [];
  const waiting = (mail: MailRow) =>
    [
      `${at(mail.queuedAt)}  ${subject(mail.kind)}  ${mail.id}`,
      withReason(t("cli.mail.attempts", { count: mail.attempts }), mail.lastProblem),
    ].join("\n    ");

  return {
    traces: (traces: Trace[], days: number) => traces.map((found) => trace(found, days)).join("\n\n"),
    tracesAsJson: (traces: Trace[]) => inJson(traces.map(asJson)),
    moments,
    marks,
    stuck: (stuck: Stuck) =>
      [
        ...rest(stuck),
        ...(stuck.mails.length > 0 ? stuck.mails.map(waiting) : [t("cli.mail.noneStuck")]),
      ].join("\n"),
    stuckAsJson: ({ mails, ...service }: Stuck) => inJson({ ...service, mails: mails.map(asWaiting) }),
    retry: (outcome: RetryOutcome) => {
      if (outcome.kind === "accepted") return t("cli.mail.alreadyAccepted", { at: at(outcome.at) });
      if (outcome.kind === "pointless") return t("cli.mail.pointless", { reason: why(outcome.reason) });

      return t(outcome.kind === "due" ? "cli.mail.due" : "cli.mail.unknown");
    },
    reactivate: ({ kind }: ReactivateOutcome) =>
      t(kind === "unknown" ? "cli.mail.nobody" : `cli.mail.${kind}`),
  };
}

function asJson({ account, verdict, moments }: Trace) {
  return {
    verdict,
    mailAddress: account?.mailAddress ? maskMailAddress(account.mailAddress) : null,
    undeliverableAt: account?.mailUndeliverableAt ?? null,
    moments,
  };
}

function asWaiting({ id, kind, queuedAt, firstAttemptAt, attempts, lastProblem, retryAt }: MailRow) {
  return { id, kind, queuedAt, firstAttemptAt, attempts, lastProblem, retryAt };
}

function inJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
