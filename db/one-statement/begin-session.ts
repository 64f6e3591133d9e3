import type { LoginAccount } from "@/db/accounts/login";
import type { Db } from "@/db/connection/db";
import { numbered, runStatement, type Statement, type Value } from "@/db/connection/statement";
import type { NewMailRow } from "@/db/mails/mail";
import { type Forgotten, forgetting } from "@/db/rate-limits";
import type { NewSecurityEvent } from "@/db/security-events";
import type { SessionsKept } from "@/db/session-ends";
import type { NewSession } from "@/db/sessions";
import { JOB_INSERT, joinJob } from "./with-job";

/** All of it happens at `session.begunAt`, on the session's account. */
export type SessionBeginning = {
  session: NewSession;
  /** As it was when the password was compared. */
  account: Pick<LoginAccount, "passwordChangedAt">;
  event: Pick<NewSecurityEvent, "kind" | "networkDigest">;
  /** What its owner is told of it. */
  mail: Pick<NewMailRow, "id" | "kind" | "language" | "toAddress"> | null;
  /** Adds that mail's job. Its one value, `$1`, is a JSON list of jobs. */
  job: Statement;
  /** The session that this one takes the place of in its browser. */
  replacedTokenHash: string | null;
  forgotten: Forgotten;
} & SessionsKept;

/**
 * Records a login with a password and begins its session, with an event and the notice to the owner, and forgets its tries; or returns false,
 * and writes nothing, when the account was suspended or its password changed since it was compared. The account is
 * locked first, by the update that records the login: a reset that runs at the same time either ends the session that
 * follows, or makes this false.
 */
export async function beginSessionWithPassword(db: Db, beginning: SessionBeginning): Promise<boolean> {
  const [row] = await runStatement<{ hasBegun: boolean }>(db, statementOf(beginning));

  return row?.hasBegun ?? false;
}

const { text, names } = numbered(`
WITH owner AS (
  UPDATE accounts
  SET first_logged_in_at = coalesce(first_logged_in_at, :now::timestamptz), last_logged_in_at = :now::timestamptz
  WHERE id = :accountId::uuid AND suspended_at IS NULL AND password_hash IS NOT NULL
    AND password_changed_at IS NOT DISTINCT FROM :passwordChangedAt::timestamptz
  RETURNING id
), event AS (
  INSERT INTO security_events (at, kind, account_id, network_digest)
  SELECT :now::timestamptz, :eventKind, id, :networkDigest FROM owner
), session AS (
  INSERT INTO sessions (token_hash, account_id, rights, begun_at, last_seen_at, expires_at, proved_at,
    browser_name, device_name, previous_login_at)
  SELECT :tokenHash, id, :rights, :now::timestamptz, :now::timestamptz, :expiresAt::timestamptz, :provedAt::timestamptz,
    :browserName, :deviceName, :previousLoginAt::timestamptz FROM owner
), mail AS (
  INSERT INTO mails (id, kind, account_id, language, to_address, happened_at, queued_at)
  SELECT :mailId::uuid, :mailKind, id, :language, :toAddress, :now::timestamptz, :now::timestamptz
  FROM owner WHERE :mailId::uuid IS NOT NULL
  RETURNING id
), ${forgetting(":cleared", ":takenBack", "EXISTS (SELECT FROM owner)")}, jobs (list) AS (
  SELECT coalesce((SELECT :jobs::text FROM mail), '[]')
), job AS (
  ${JOB_INSERT}
)
SELECT true AS "hasBegun", end_older_sessions(id, :tokenHash, :replacedTokenHash, :most::int, :seenSince::timestamptz, :now::timestamptz)
FROM owner`);
const withJob = joinJob(text);

/** For who looks at how it is carried out: without the job. */
export const sessionStatement = { text, values: names.length };

function statementOf({ session, account, event, mail, job, ...rest }: SessionBeginning): Statement {
  const values: Record<string, Value> = {
    accountId: session.accountId,
    now: session.begunAt.toISOString(),
    passwordChangedAt: account.passwordChangedAt?.toISOString() ?? null,
    eventKind: event.kind,
    networkDigest: event.networkDigest ?? null,
    tokenHash: session.tokenHash,
    rights: session.rights,
    expiresAt: session.expiresAt.toISOString(),
    provedAt: session.provedAt?.toISOString() ?? null,
    browserName: session.browserName ?? null,
    deviceName: session.deviceName ?? null,
    previousLoginAt: session.previousLoginAt?.toISOString() ?? null,
    mailId: mail?.id ?? null,
    mailKind: mail?.kind ?? null,
    language: mail?.language ?? null,
    toAddress: mail?.toAddress ?? null,
    jobs: job.values[0] ?? null,
    cleared: rest.forgotten.cleared.join(","),
    takenBack: rest.forgotten.takenBack.join(","),
    replacedTokenHash: rest.replacedTokenHash,
    most: rest.most,
    seenSince: rest.seenSince.toISOString(),
  };

  return { text: withJob(job), values: names.map((name) => values[name] ?? null) };
}
