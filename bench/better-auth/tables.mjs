import { getMigrations } from "better-auth/db/migration";
import { auth, pool } from "./auth.mjs";

/** The tables as better-auth makes them, the mails that wait, and an index for who is looked for by card. */
const { runMigrations } = await getMigrations(auth.options);
await runMigrations();
await pool.query(`
  CREATE TABLE outbox (id bigserial PRIMARY KEY, to_address text NOT NULL, url text NOT NULL, queued_at timestamptz NOT NULL,
    replaced_at timestamptz);
  CREATE INDEX ON outbox (to_address);
  CREATE TABLE jobs (id bigserial PRIMARY KEY, mail_id bigint NOT NULL REFERENCES outbox, queued_at timestamptz NOT NULL);
  CREATE INDEX ON jobs (queued_at);
  CREATE TABLE events (id bigserial PRIMARY KEY, kind text NOT NULL, email text NOT NULL, at timestamptz NOT NULL);
  CREATE INDEX ON events (email, at);
  CREATE INDEX ON "user" (number);
`);
await pool.end();
