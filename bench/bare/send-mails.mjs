import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { Resend } from "resend";

/**
 * The yardstick: so many ready-made mails handed over by the mail service's own client, some at once, and one statement for
 * each that says so. A message is how many; so is the answer, once they are over.
 */
const AT_ONCE = 20;

const service = new Resend("re_bench", { baseUrl: process.env.RESEND_BASE_URL });
const database = new Client(process.env.DATABASE_URL);
await database.connect();
await database.query("CREATE TABLE IF NOT EXISTS bare_sent (id uuid PRIMARY KEY)");

process.on("message", async (count) => {
  let left = count;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await sendOne(randomUUID());
    }),
  );
  process.send(count);
});
process.send("ready");

async function sendOne(id) {
  const mail = {
    from: "bench@example.jp",
    to: `${id}@example.jp`,
    subject: "x",
    text: "x",
    html: "<p>x</p>",
  };
  const { error } = await service.emails.send(mail, { idempotencyKey: id });
  if (error) throw error;
  await database.query({ name: "sent", text: "INSERT INTO bare_sent VALUES ($1)", values: [id] });
}
