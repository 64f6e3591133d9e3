import { readFileSync } from "node:fs";
import { findAccountByCard, findAccountByLoginId } from "@/db/accounts/find-by-card-or-login-id";
import type { Database } from "@/db/connection/open";
import { requestLink } from "@/lib/forgot-id/request-link";
import { cardDigests } from "@/lib/identity/digest";
import { createLimits } from "@/lib/limits/limiter";
import { startQueue } from "@/lib/mail/queue/pg-boss-queue";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { parseSite } from "@/lib/platform/site";
import { forget } from "@/lib/retention/delete-expired";
import type { Subject } from "@/lib/support/find-accounts";
import { traceMail } from "@/lib/support/trace-mail";
import { detailsOf, hanako } from "@/tests/support/members/member";
import { numbered } from "./members";
import { SECRET } from "./server";

/** What the product does to a database, once; `n` is the member whom it is about. */
export type Deed = "issue" | "card lookup" | "login lookup" | "trace" | "trace by address" | "retention";
export type Deeds = Record<Deed, (n: number) => Promise<void>> & { stop(): Promise<void> };

/** The verbs themselves, with what production hands them. */
export async function deedsOn(database: Database): Promise<Deeds> {
  const { db } = database;
  const secrets = secretsFrom([SECRET]);
  const mail = await startQueue(database, { supervise: false, onError: (error) => console.error(error) });
  const site = parseSite(readFileSync("config/site.yaml", "utf8"));
  const deps = { db, clock: systemClock, secrets, mail, limits: createLimits(db, secrets), site };
  const asker = { actor: "bench", reason: "measuring" };
  const trace = async (n: number, subject: Subject) => {
    const since = new Date(Date.now() - 30 * 24 * 3_600_000);
    expectFound((await traceMail({ subject, since, asker }, deps))[0]?.account, n);
  };

  return {
    async issue(n) {
      const details = detailsOf({ ...hanako, ...numbered(n) });
      const network = `10.2.${n >> 8}.${n & 255}`;
      const { kind } = await requestLink({ details, network, language: "ja" }, deps);
      if (kind !== "sent") throw new Error(`member ${n} got no link, but ${kind}`);
    },
    async "card lookup"(n) {
      expectFound(await findAccountByCard(db, cardDigests(secrets, { ...hanako, ...numbered(n) })), n);
    },
    async "login lookup"(n) {
      expectFound(await findAccountByLoginId(db, numbered(n).loginId), n);
    },
    trace: (n) => trace(n, { loginId: numbered(n).loginId }),
    "trace by address": (n) => trace(n, { mailAddress: numbered(n).mailAddress }),
    async retention() {
      await forget({ db, clock: systemClock });
    },
    stop: () => mail.stop(),
  };
}

function expectFound(found: unknown, n: number): void {
  if (!found) throw new Error(`member ${n} was not found`);
}
