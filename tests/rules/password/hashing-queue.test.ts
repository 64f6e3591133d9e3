import { availableParallelism } from "node:os";
import { setImmediate as soon } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { boundPasswordWaits, inTurn, isPasswordsBusy, leaveCoreToPage } from "@/lib/password/hashing-queue";

const cores = availableParallelism();

afterEach(() => boundPasswordWaits(Number.POSITIVE_INFINITY));

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });

  return { work: () => until, end };
}

/** As much as is done at once, and more behind it. */
function fill(count: number) {
  const all = Array.from({ length: count }, held);
  const done = all.map(({ work }) => inTurn(work));

  return { end: () => all.forEach((one) => void one.end()), done: Promise.all(done) };
}

it("does no more at once than leaves the rest of the product its share, and all of it in the end", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await soon();
    running -= 1;
  };

  await Promise.all(Array.from({ length: 20 }, () => inTurn(work)));

  expect(most).toBeLessThanOrEqual(3);
  expect(running).toBe(0);
});

it("refuses at once what would wait too long, and says when to come back", async () => {
  const line = fill(3);
  boundPasswordWaits(1);

  const reason = await inTurn(async () => "done").catch((thrown: unknown) => thrown);

  expect(isPasswordsBusy(reason)).toBe(true);
  expect(reason).toMatchObject({ retryAfterSeconds: expect.any(Number) });
  line.end();
  await line.done;
});

it("refuses what waited as long as it may, and gives its turn to nobody twice", async () => {
  const line = fill(3);
  boundPasswordWaits(200);
  const order: string[] = [];
  const impatient = inTurn(async () => order.push("impatient")).catch((reason: unknown) => reason);
  const patient = inTurn(async () => order.push("patient"), { isPatient: true });

  expect(isPasswordsBusy(await impatient)).toBe(true);
  line.end();
  await line.done;
  await patient;
  expect(order).toEqual(["patient"]);
  expect(await inTurn(async () => "free")).toBe("free");
});

it("whoever is patient is no stranger, and comes before all strangers who wait", async () => {
  const line = fill(3);
  const order: string[] = [];
  const come = (name: string, isPatient: boolean) => inTurn(async () => order.push(name), { isPatient });
  const all = [come("stranger", false), come("second stranger", false), come("member", true)];
  all.push(come("second member", true));

  line.end();
  await line.done;
  await Promise.all(all);
  expect(order).toEqual(["member", "second member", "stranger", "second stranger"]);
});

it("a failure passes the turn on", async () => {
  await expect(inTurn(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");

  expect(await inTurn(async () => "free")).toBe("free");
});

it("while a page is drawn a core is left to it, and taken again afterwards", async () => {
  const running = async () => {
    const line = Array.from({ length: 4 }, held);
    let begun = 0;
    const done = line.map(({ work }) =>
      inTurn(() => {
        begun += 1;
        return work();
      }),
    );
    await soon();
    const alongside = begun;
    for (const { end } of line) end();
    await Promise.all(done);

    return alongside;
  };

  expect(await running()).toBe(Math.min(3, cores));
  const pages = [leaveCoreToPage(), leaveCoreToPage()];
  expect(await running()).toBe(Math.max(1, Math.min(3, cores - 1)));
  pages[0]?.();
  expect(await running()).toBe(Math.max(1, Math.min(3, cores - 1)));
  pages[1]?.();
  expect(await running()).toBe(Math.min(3, cores));
});

it("who waits begins when the page is drawn", async () => {
  const drawn = leaveCoreToPage();
  const line = fill(Math.max(1, Math.min(3, cores - 1)));
  const order: string[] = [];
  const next = inTurn(async () => order.push("begun"));
  await soon();
  const before = [...order];
  drawn();
  await soon();
  const after = [...order];
  line.end();
  await line.done;
  await next;

  const hasCoreForIt = cores > 1 && cores <= 3;
  expect(before).toEqual([]);
  expect(after).toEqual(hasCoreForIt ? ["begun"] : []);
});
