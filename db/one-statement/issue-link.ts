import type { Db } from "@/db/connection/db";
import { numbered, runStatement, type Statement, type Value } from "@/db/connection/statement";
import type { NewLink } from "@/db/links";
import type { NewMailRow } from "@/db/mails/mail";
import { type Bound, pastBounds } from "@/db/rate-limits";
import type { NewSecurityEvent } from "@/db/security-events";
import { JOB_INSERT, joinJob } from "./with-job";

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
  /** Where one more try would go past one of them nothing happens. */
  bounds: readonly Bound[];
};

export type IssuedLink = {
  isIssued: boolean;
  isPastBounds: boolean;
  /** Whether the account is suspended, or has another address than the mail's, by now. */
  hasChanged: boolean;
  /** When the account's earlier mails that a visitor caused were queued, newest first. */
  earlier: Date[];
};

/**
 * Leaves one live link, its mail, the mail's job and an event behind; or nothing at all when a limit is reached, when the
 * account has changed or has had its mails, or when another request of the account was quicker. Requests of one account wait for each other at `owner`;
 * `caused` looks anew after the wait; the older link dies before the newer one is born.
 */
export async function issueLink(db: Db, issue: LinkIssue): Promise<IssuedLink> {
  const [row] = await runStatement<Row>(db, statementOf(issue));
  if (!row) throw new Error("the statement that issues a link said nothing");

  return { ...row, earlier: row.earlier.map((at) => new Date(at)) };
}

type Row = Omit<IssuedLink, "earlier"> & { earlier: number[] };

const { text, names } = numbered(`
WITH past AS MATERIALIZED (${pastBounds}
), owner AS MATERIALIZED (
  SELECT id FROM accounts
  WHERE id = :accountId::uuid AND mail_address = :toAddress AND suspended_at IS NULL AND NOT EXISTS (SELECT FROM past)
  FOR UPDATE
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
), jobs (list) AS (
  SELECT coalesce((SELECT :jobs::text FROM link), '[]')
), job AS (
  ${JOB_INSERT}
)
SELECT EXISTS (SELECT FROM link) AS "isIssued", EXISTS (SELECT FROM past) AS "isPastBounds",
  NOT EXISTS (SELECT FROM past) AND NOT EXISTS (SELECT FROM owner) AS "hasChanged",
  (SELECT coalesce(json_agg(extract(epoch FROM at) * 1000 ORDER BY at DESC), '[]') FROM caused) AS earlier`);

const withJob = joinJob(text);

/** For who looks at how it is carried out: without the job. */
export const linkStatement = { text, values: names.length };

function statementOf({ link, mail, event, job, causedKinds, windows, bounds }: LinkIssue): Statement {
  const values: Record<string, Value> = {
    accountId: link.accountId,
    causedKinds: causedKinds.join(","),
    since: new Date(Math.min(...windows.map(({ since }) => since.getTime()))).toISOString(),
    most: Math.max(...windows.map(({ tries }) => tries)),
    windows: JSON.stringify(windows),
    bounds: JSON.stringify(bounds),
    boundKeys: bounds.map(({ key }) => key).join(","),
    nowMs: link.requestedAt.getTime(),
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
    jobs: job.values[0] ?? null,
  };

  return { text: withJob(job), values: names.map((name) => values[name] ?? null) };
}
