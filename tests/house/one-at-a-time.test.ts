import { expect, it } from "vitest";
import { productSources, type Source, withoutComments } from "@/tests/support/sources";

/** From `Promise.all(` to the bracket that closes it, as far as brackets nest in this code. */
const AT_ONCE = /Promise\.all(?:Settled)?\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/g;

/** A connection does one thing after the other: the driver only queues the rest, and soon refuses it. */
function askedAtOnce({ path, text }: Source): string[] {
  return (withoutComments(text).match(AT_ONCE) ?? [])
    .filter((all) => /\b(tx|bulk)\b/.test(all))
    .map(() => `${path} asks a transaction several things at once`);
}

it("a transaction is asked one thing after the other", () => {
  expect(productSources().flatMap(askedAtOnce)).toEqual([]);
});

it.each([
  "await Promise.all([insertMail(tx, mail), deps.mail.enqueue(tx, job)]);",
  "await Promise.all(rows.map((row) => insertRow(tx, toRow(row), now)));",
  "await Promise.allSettled([stageRows(bulk, all.map(({ row }) => row))]);",
])("%s is found", (text) => {
  expect(askedAtOnce({ path: "lib/mail/queue/queue-mail.ts", text })).toHaveLength(1);
});

it("a pool may be asked several things at once", () => {
  const text = "await Promise.all([askDatabase(db), findNeeds(db)]); await end(tx);";

  expect(askedAtOnce({ path: "lib/process/readiness.ts", text })).toEqual([]);
});
