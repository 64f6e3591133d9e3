import { openPostgres } from "@/db/connection/open";
import { countWaitingMails } from "@/db/mails/waiting";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { formPost, hiddenFields, sendMany } from "./support/load";
import { addNumberedMembers, identityFields } from "./support/members";
import { comeSteadily, within } from "./support/open-loop";
import { memoryMb } from "./support/process";
import { networks } from "./support/rows";
import { SECRET, sendingTo, startPortal } from "./support/server";

/**
 * Minutes of half of what the server can do: identity checks that issue links, whose mails the same process hands over to a
 * stand-in for the mail service. Says minute by minute how long answers take, how many mails wait and what memory is held:
 * none of the three may grow.
 */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 5);
const PORT = 4395;
const ORIGIN = `http://localhost:${PORT}`;
const WARM_UP_SECONDS = 10;
/** What one server can hope to do. */
const MOST_PER_SECOND = 500;

process.env.TEST_DATABASE_URL = process.env.BENCH_POSTGRES;
const copy = await createDatabase("portal_bench");
const service = await startResendStandIn();
try {
  await measure();
} finally {
  await service.close();
  await copy.drop();
}

async function measure(): Promise<void> {
  const database = openPostgres({ url: copy.url });
  await database.migrate();
  const members = MOST_PER_SECOND * (WARM_UP_SECONDS + (MINUTES * 60) / 2);
  console.log(`Entering ${members} made-up members …`);
  await addNumberedMembers({ db: database.db, secrets: secretsFrom([SECRET]), clock: systemClock }, members);
  const server = await startPortal(copy.url, PORT, sendingTo(service.url));
  const hidden = await hiddenFields(`${ORIGIN}/forgot-id`);
  const from = networks();
  let member = 0;
  const ask = () => formPost(ORIGIN, "/forgot-id", { ...hidden, ...identityFields(member++) }, from());
  const most = await sendMany(ORIGIN, ask, { connections: 8, seconds: WARM_UP_SECONDS });
  const perSecond = Math.max(1, Math.floor(most.answers / most.seconds / 2));
  console.log(`At most ${perSecond * 2} a second; half of that from now on.`);
  // The same process asks and measures: its own garbage must not grow with the run.
  const forgetting = setInterval(() => service.forget(), 1000);
  console.log("| minute | p50, ms | p99, ms | p99 ÷ p50 | other answers | mails waiting | memory, MB |");
  console.log(`|${" --- |".repeat(7)}`);
  for (let minute = 1; minute <= MINUTES; minute++) {
    const answers = await comeSteadily(ORIGIN, ask, { perSecond, seconds: 60 });
    const [half, most] = [within(0.5, answers), within(0.99, answers)];
    const others = answers.filter(({ status }) => !status.startsWith("303 /forgot-id/sent")).length;
    const { count } = await countWaitingMails(database.db);
    const cells = [minute, half.toFixed(1), most.toFixed(1), (most / half).toFixed(1), others, count];
    console.log(`| ${[...cells, memoryMb(server.pid)].join(" | ")} |`);
  }
  clearInterval(forgetting);
  await server.stop();
  await database.close();
}
