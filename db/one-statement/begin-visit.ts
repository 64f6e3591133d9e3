import type { Db } from "@/db/connection/db";
import { numbered, runStatement, type Statement, type Value } from "@/db/connection/statement";
import type { NewLink } from "@/db/links";
import type { NewMailRow } from "@/db/mails/mail";
import type { NewSecurityEvent } from "@/db/security-events";
import type { NewVisit } from "@/db/visits";
import { JOB_INSERT, joinJob } from "./with-job";

/** All of it happens at `visit.begunAt`, on the account that the link leads to. */
export type VisitBeginning = {
  link: Pick<NewLink, "tokenHash" | "purpose">;
  visit: Omit<NewVisit, "linkId" | "accountId">;
  event: Pick<NewSecurityEvent, "kind" | "networkDigest">;
  mail: Pick<NewMailRow, "id" | "kind">;
  /** Adds the mail's job. Its one value, `$1`, is a JSON list of jobs, in which `unknownAccount` stands for the account. */
  job: Statement;
  unknownAccount: string;
};

/**
 * Spends a link and begins a visit with its event, and the notice to the owner with its job; or returns false, and writes
 * nothing, when the link is unknown, for another purpose, not sent yet, expired, replaced, already opened, or its account
 * is suspended. The account is locked first; of many simultaneous calls one gets the link, which is looked at anew after
 * the wait. (`num_nonnulls`, where two IS NULL would say the same: with these the planner may walk through all live links.)
 */
export async function beginVisit(db: Db, beginning: VisitBeginning): Promise<boolean> {
  const [row] = await runStatement<{ hasBegun: boolean }>(db, statementOf(beginning));

  return row?.hasBegun ?? false;
}

const { text, names } = numbered(`
WITH owner AS MATERIALIZED (
  SELECT id, language, mail_address FROM accounts
  WHERE id = (SELECT account_id FROM links WHERE token_hash = :linkHash) AND suspended_at IS NULL
  FOR UPDATE
), link AS (
  UPDATE links SET opened_at = :now::timestamptz FROM owner
  WHERE token_hash = :linkHash AND purpose = :purpose AND account_id = owner.id
    AND num_nonnulls(opened_at, replaced_at) = 0 AND expires_at > :now::timestamptz
  RETURNING links.id, account_id, opened_at
), visit AS (
  INSERT INTO visits (token_hash, link_id, account_id, begun_at, expires_at)
  SELECT :visitHash, id, account_id, opened_at, :visitEndsAt::timestamptz FROM link
), event AS (
  INSERT INTO security_events (at, kind, account_id, network_digest)
  SELECT opened_at, :eventKind, account_id, :networkDigest FROM link
), mail AS (
  INSERT INTO mails (id, kind, account_id, language, to_address, happened_at, queued_at)
  SELECT :mailId::uuid, :mailKind, account_id, owner.language, owner.mail_address, opened_at, opened_at
  FROM link, owner WHERE owner.mail_address IS NOT NULL
  RETURNING account_id
), jobs (list) AS (
  SELECT coalesce((SELECT replace(:jobs, :unknownAccount, account_id::text) FROM mail), '[]')
), job AS (
  ${JOB_INSERT}
)
SELECT EXISTS (SELECT FROM link) AS "hasBegun"`);
const withJob = joinJob(text);

/** For who looks at how it is carried out: without the job. */
export const visitStatement = { text, values: names.length };

function statementOf({ link, visit, event, mail, job, unknownAccount }: VisitBeginning): Statement {
  const values: Record<string, Value> = {
    linkHash: link.tokenHash,
    purpose: link.purpose,
    now: visit.begunAt.toISOString(),
    visitHash: visit.tokenHash,
    visitEndsAt: visit.expiresAt.toISOString(),
    eventKind: event.kind,
    networkDigest: event.networkDigest ?? null,
    mailId: mail.id,
    mailKind: mail.kind,
    jobs: job.values[0] ?? null,
    unknownAccount,
  };

  return { text: withJob(job), values: names.map((name) => values[name] ?? null) };
}
