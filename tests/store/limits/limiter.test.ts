import { expect, it } from "vitest";
import type { Runner } from "@/db/connection/statement";
import { rateLimits } from "@/db/schema";
import type { Counter } from "@/lib/limits/limiter";
import { movableClock } from "@/tests/support/clock";
import { eachEngine, testDeps } from "@/tests/support/database/engines";

const card: Counter = { limit: "identityPerSubject", of: ["card"] };
const network: Counter = { limit: "identityPerNetwork", of: ["192.0.2.1"] };
const insurer: Counter = { limit: "identityPerInsurer", of: ["06990014"] };

eachEngine((open) => {
  const begin = () => {
    const clock = movableClock();
    const deps = testDeps(open(), { clock });
    const count = async (...counters: Counter[]) =>
      (await deps.limits.count(counters, clock.now())).map(({ tries }) => tries);

    return { clock, deps, count };
  };

  it("counts each key on its own, in the order asked for", async () => {
    const { count } = begin();

    expect(await count(card, network)).toEqual([1, 1]);
    expect(await count(network)).toEqual([2]);
    expect(await count(network, card)).toEqual([3, 2]);
  });

  it("counts several keys with one statement", async () => {
    const { deps, clock } = begin();
    const name = Object.getOwnPropertySymbols(deps.db).find((symbol) =>
      symbol.description?.includes("Statement"),
    );
    const counted = deps.db as unknown as Record<symbol, Runner>;
    const run = counted[name as symbol] as Runner;
    let statements = 0;
    counted[name as symbol] = (statement) => {
      statements += 1;
      return run(statement);
    };

    await deps.limits.count([card, network, insurer], clock.now());
    counted[name as symbol] = run;

    expect(statements).toBe(1);
  });

  it("gives 40 simultaneous tries 40 different numbers, whatever the order of their keys", async () => {
    const { deps, clock } = begin();
    const orders = [
      [card, network],
      [network, card],
    ];

    const all = await Promise.all(
      Array.from({ length: 40 }, (_, i) => deps.limits.count(orders[i % 2] ?? [], clock.now())),
    );

    for (const { limit } of [card, network]) {
      const tries = all.map((counts) => counts.find((one) => one.limit === limit)?.tries ?? 0);
      expect(tries.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    }
  });

  it("begins a new window when one has ended, and not a moment sooner", async () => {
    const { clock, deps, count } = begin();
    await count(card);
    clock.forward({ minutes: 59, seconds: 59, milliseconds: 999 });
    expect(await count(card)).toEqual([2]);
    clock.forward({ milliseconds: 1 });

    const [fresh] = await deps.limits.count([card], clock.now());

    expect(fresh).toMatchObject({ tries: 1, until: new Date("2026-11-22T22:00:00+09:00") });
  });

  it("takes a try back, forgets a key, and never counts below nothing", async () => {
    const { deps, count } = begin();
    await count(card, network);
    await count(card);
    await deps.limits.takeBack([card, network, insurer]);
    await deps.limits.takeBack([network]);

    expect(await count(card, network)).toEqual([2, 1]);
    await deps.limits.clear([card]);
    expect(await count(card, network)).toEqual([1, 2]);
  });

  it("holds a key until a moment, and the later one counts", async () => {
    const { clock, deps } = begin();
    const later = new Date(clock.now().getTime() + 7_200_000);
    await deps.limits.count([card], clock.now());
    await deps.limits.hold(card, later);
    await deps.limits.hold(card, clock.now());

    expect(await deps.limits.count([card], clock.now())).toMatchObject([{ heldUntil: later }]);
  });

  it("learns what is usual of an insurer, and an unusual hour moves it little", async () => {
    const { clock, deps } = begin();
    const hour = async (tries: number) => {
      await Promise.all(Array.from({ length: tries - 1 }, () => deps.limits.count([insurer], clock.now())));
      const [last] = await deps.limits.count([insurer], clock.now());
      clock.forward({ hours: 1 });
      return last?.usual ?? 0;
    };
    for (let i = 0; i < 20; i++) await hour(10);
    const usual = await hour(400);

    expect(usual).toBeCloseTo(10 * (1 - 0.99 ** 20), 1);
    expect(await hour(1)).toBeLessThan(usual + 2.1);
    clock.forward({ hours: 20_000 });
    expect(await hour(1)).toBeLessThan(0.01);
  });

  it("keeps no key in clear", async () => {
    const { deps, count } = begin();
    await count(card, network, insurer);

    expect(JSON.stringify(await deps.db.select().from(rateLimits))).not.toMatch(/192|06990014|card/);
  });
});
