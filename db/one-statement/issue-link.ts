import type { Db } from "@/db/connection/db";
import { numbered, runStatement, type Statement, type Value } from "@/db/connection/statement";
import type { NewLink } from "@/db/links";
import type { NewMailRow } from "@/db/mails/mail";
import type { NewSecurityEvent } from "@/db/security-events";

/** At most `tries` mails since a moment. */
export type MailWindow = { tries: number; since: Date };

/** All of it happens at `link.requestedAt`. */
export type LinkIssue = {
  link: NewLink;
  mail: Pick<NewMailRow, "id" | "kind" | "language" | "toAddress">;
  event: Pick<NewSecurityEvent, "kind" | "cardDigest" | "networkDigest">;
  /** Adds the mail's job. Its one value, `$1`, is a JSON list of jobs. */
  job: Statement;
  /** The kinds of mail that count against the windows. */
  causedKinds: readonly NewMailRow["kind"][];
  windows: readonly MailWindow[];
};

export type IssuedLink = {
  isIssued: boolean;
  /** When the account's earlier mails that a visitor caused were queued, newest first. */
  earlier: Date[];
};

/**
 * Leaves one live link, its mail, the mail's job and an event behind; or nothing at all when the account has had its
 * mails, or when another request of the account was quicker. Requests of one account wait for each other at `owner`;
 * `caused` looks anew after the wait; the older link dies before the newer one is born.
 */
export async function issueLink(db: Db, issue: LinkIssue): Promise<IssuedLink> {
  const [row] = await runStatement<{ isIssued: boolean; earlier: number[] }>(db, statementOf(issue));

  return { isIssued: row?.isIssued ?? false, earlier: (row?.earlier ?? []).map((at) => new Date(at)) };
}

const { text, names } = numbered(`
WITH owner AS MATERIALIZED (
  SELECT id FROM accounts WHERE id = :accountId::uuid FOR UPDATE
), caused AS MATERIALIZED (
  SELECT at FROM owner, mail_times(owner.id, string_to_array(:causedKinds, ','), :since::timestamptz, :most::int) AS at
), allowed AS MATERIALIZED (
  SELECT id FROM owner WHERE NOT EXISTS (
    SELECT FROM json_to_recordset(:windows::text::json) AS mail_window (tries int, since timestamptz)
    WHERE (SELECT count(*) FROM caused WHERE at > mail_window.since) >= mail_window.tries
  )
), replaced AS (
  UPDATE links SET replaced_at = :now::timestamptz
  WHERE account_id = :accountId::uuid AND purpose = :purpose AND opened_at IS NULL AND replaced_at IS NULL
    AND EXISTS (SELECT FROM allowed)
  RETURNING id
), link AS (
  INSERT INTO links (id, account_id, purpose, token_hash, requested_at)
  SELECT :linkId::uuid, allowed.id, :purpose, :tokenHash, :now::timestamptz
  FROM allowed, (SELECT count(*) FROM replaced) AS older_is_dead
  ON CONFLICT (account_id, purpose) WHERE opened_at IS NULL AND replaced_at IS NULL DO NOTHING
  RETURNING id, account_id, requested_at
), mail AS (
  INSERT INTO mails (id, kind, account_id, language, to_address, link_id, happened_at, queued_at)
  SELECT :mailId::uuid, :mailKind, account_id, :language, :toAddress, id, requested_at, requested_at FROM link
), event AS (
  INSERT INTO security_events (at, kind, account_id, card_digest, network_digest)
  SELECT requested_at, :eventKind, account_id, :cardDigest, :networkDigest FROM link
), job AS (
  :jobInsert
)
SELECT EXISTS (SELECT FROM link) AS "isIssued",
  (SELECT coalesce(json_agg(extract(epoch FROM at) * 1000 ORDER BY at DESC), '[]') FROM caused) AS earlier`);

function statementOf({ link, mail, event, job, causedKinds, windows }: LinkIssue): Statement {
  const values: Record<string, Value> = {
    accountId: link.accountId,
    causedKinds: causedKinds.join(","),
    since: new Date(Math.min(...windows.map(({ since }) => since.getTime()))).toISOString(),
    most: Math.max(...windows.map(({ tries }) => tries)),
    windows: JSON.stringify(windows),
    now: link.requestedAt.toISOString(),
    linkId: link.id,
    purpose: link.purpose,
    tokenHash: link.tokenHash,
    mailId: mail.id,
    mailKind: mail.kind,
    language: mail.language,
    toAddress: mail.toAddress ?? null,
    eventKind: event.kind,
    cardDigest: event.cardDigest ?? null,
    networkDigest: event.networkDigest ?? null,
    jobInsert: job.values[0] ?? null,
  };

  return { text: withJob(job.text), values: names.map((name) => values[name] ?? null) };
}

let withOneJob = { job: "", text: "" };

/** The queue's own insert, in the place of its value: it adds the job if and only if the link was born. */
function withJob(job: string): string {
  if (withOneJob.job !== job) {
    const value = `$${names.indexOf("jobInsert") + 1}`;
    const jobIfIssued = `(SELECT CASE WHEN EXISTS (SELECT FROM link) THEN ${value} ELSE '[]' END)`;
    const insert = job.replaceAll("$1", () => jobIfIssued);
    withOneJob = { job, text: text.replace(`  ${value}\n`, () => insert) };
  }

  return withOneJob.text;
}
