import { setTimeout as pause } from "node:timers/promises";
import { openPostgres } from "@/db/connection/open";
import { countWaitingMails } from "@/db/mails/waiting";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { createDatabase } from "@/tests/support/database/postgres";
import { startResendStandIn } from "@/tests/support/mail/resend-stand-in";
import { seeded } from "@/tests/support/mail/torture";
import { formPost, hiddenFields, sendMany } from "./support/load";
import { addNumberedMembers, identityFields } from "./support/members";
import { comeSteadily, quantile, within } from "./support/open-loop";
import { memoryMb } from "./support/process";
import { networks } from "./support/rows";
import { SECRET, sendingTo, startPortal } from "./support/server";

/**
 * Minutes of half of what the server can do: identity checks that issue links, whose mails the same process hands over to a
 * stand-in for the mail service. Says minute by minute how long answers take, how many mails wait and what memory is held:
 * none of the three may grow. They come evenly, or with BENCH_ARRIVALS=random as people do who know nothing of one another:
 * some together, then nobody. How late the slowest hundredth was sent tells what of the answers' time may be the asker's own.
 */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 5);
const random = seeded(2026);
const gap = process.env.BENCH_ARRIVALS === "random" ? () => -Math.log(1 - random()) : () => 1;
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
  const { count: left } = await countWaitingMails(database.db);
  while ((await countWaitingMails(database.db)).count > 0) await pause(100);
  console.log(
    `At most ${perSecond * 2} a second, which left ${left} mails to send; half of that from now on.`,
  );
  // The same process asks and measures: its own garbage must not grow with the run.
  const forgetting = setInterval(() => service.forget(), 1000);
  console.log(
    "| minute | p50, ms | p99, ms | p99 ÷ p50 | sent late, p99, ms | other answers | mails waiting | memory, MB |",
  );
  console.log(`|${" --- |".repeat(8)}`);
  for (let minute = 1; minute <= MINUTES; minute++) {
    const answers = await comeSteadily(ORIGIN, ask, { perSecond, seconds: 60, gap });
    const [half, most] = [within(0.5, answers), within(0.99, answers)];
    const late = quantile(
      0.99,
      answers.map(({ late }) => late),
    );
    const others = answers.filter(({ status }) => !status.startsWith("303 /forgot-id/sent")).length;
    const { count } = await countWaitingMails(database.db);
    const cells = [minute, half.toFixed(1), most.toFixed(1), (most / half).toFixed(1), late.toFixed(1)];
    console.log(`| ${[...cells, others, count, memoryMb(server.pid)].join(" | ")} |`);
  }
  clearInterval(forgetting);
  await server.stop();
  await database.close();
}
