import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins/magic-link";
import { Pool } from "pg";

export const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const facts = ["insurerNumber", "symbol", "number", "birthDate", "sex"];

/** The older link ends; the mail, its job and what happened are written down. */
async function queueMail(email, url) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      "UPDATE outbox SET replaced_at = now() WHERE to_address = $1 AND replaced_at IS NULL",
      [email],
    );
    const { rows } = await client.query(
      "INSERT INTO outbox (to_address, url, queued_at) VALUES ($1, $2, now()) RETURNING id",
      [email, url],
    );
    await client.query("INSERT INTO jobs (mail_id, queued_at) VALUES ($1, now())", [rows[0].id]);
    await client.query("INSERT INTO events (kind, email, at) VALUES ('linkRequested', $1, now())", [email]);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

/** A member as its user, with the facts of their card; a link by mail, kept as a hash; mails that wait in a table. */
export const auth = betterAuth({
  database: pool,
  secret: process.env.APP_SECRET,
  baseURL: process.env.APP_ORIGIN,
  telemetry: { enabled: false },
  rateLimit: { enabled: false },
  logger: { level: "error" },
  user: {
    additionalFields: Object.fromEntries(facts.map((name) => [name, { type: "string", input: false }])),
  },
  plugins: [
    magicLink({
      expiresIn: 3600,
      storeToken: "hashed",
      disableSignUp: true,
      sendMagicLink: ({ email, url }) => queueMail(email, url),
    }),
  ],
});
