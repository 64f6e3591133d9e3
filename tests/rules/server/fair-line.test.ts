import { setImmediate as soon } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { FairLine, type Outcome } from "@/lib/server/request/fair-line";

const NEVER = () => undefined;

/** Who had a turn, in this order; who was turned away, and who left. */
let served: string[];
let busy: string[];
let gone: string[];

beforeEach(() => {
  [served, busy, gone] = [[], [], []];
});

/** A line in which one has a turn at a time, and ends it when told to. */
function openLine({ mostWaiting = 100, longestWaitMs = 60_000 } = {}) {
  const line = new FairLine({ atOnce: 1, mostWaiting, longestWaitMs });
  let end = NEVER;
  const take = (name: string, outcome: Outcome) => {
    if (outcome.kind === "turn") {
      served.push(name);
      end = outcome.end as typeof end;
    } else (outcome.kind === "busy" ? busy : gone).push(name);
  };
  const join = (name: string) => {
    let leave = NEVER;
    const done = Promise.resolve(line.turn(name, (how) => (leave = how as typeof leave)));

    return { done: done.then((outcome) => take(name, outcome)), leave: () => leave() };
  };
  const next = async () => {
    await soon();
    end();
    await soon();
  };

  return { line, join, next };
}

describe("who posts", () => {
  it("waits behind themselves, however often they come: others are served in between", async () => {
    const { join, next } = openLine();
    for (const name of ["flood", "flood", "flood", "flood", "member", "office", "office"]) join(name);
    for (let turn = 0; turn < 7; turn++) await next();

    expect(served).toEqual(["flood", "member", "office", "flood", "office", "flood", "flood"]);
  });

  it("comes before everybody whose last turn was later, as who comes once in a while does", async () => {
    const { join, next } = openLine();
    const flood = ["a", "b", "c", "d"];
    for (const name of flood) join(name);
    for (let turn = 0; turn < 8; turn++) {
      await next();
      for (const name of flood.filter((each) => each === served.at(-1))) join(name);
    }
    join("member");
    await next();

    expect(served.at(-1)).toBe("member");
  });

  it("has a turn at once while there is room, and nobody more than there is room for", async () => {
    const line = new FairLine({ atOnce: 2, mostWaiting: 9, longestWaitMs: 60_000 });
    const turns = ["a", "a", "a"].map((name) => Promise.resolve(line.turn(name, NEVER)));
    const settled = turns.map((turn) => Promise.race([turn.then(({ kind }) => kind), soon("waits")]));

    expect(await Promise.all(settled)).toEqual(["turn", "turn", "waits"]);
    expect(line.figures().waiting).toBe(1);
  });
});

describe("a line that is full", () => {
  it("makes room in the place of who stands in it most often, from their end", async () => {
    const { line, join, next } = openLine({ mostWaiting: 3 });
    for (const name of ["flood", "flood", "flood", "flood"]) join(name);
    join("member");
    await soon();
    expect(busy).toEqual(["flood"]);

    for (let turn = 0; turn < 4; turn++) await next();
    expect(served).toEqual(["flood", "member", "flood", "flood"]);
    expect(line.figures()).toEqual({ waiting: 0, refused: 1 });
  });

  it("makes room for who had no turn lately, and none for who had the last one", async () => {
    const { join, next } = openLine({ mostWaiting: 2 });
    for (const name of ["a", "b"]) {
      join(name);
      await next();
    }
    for (const name of ["x", "a", "b", "member"]) join(name);
    await soon();
    expect(busy).toEqual(["b"]);

    join("x");
    await soon();
    expect(busy).toEqual(["b", "x"]);
  });
});

describe("a place in the line", () => {
  it("is given up after the longest wait, and the turn goes to who still waits", async () => {
    const { join, next } = openLine({ longestWaitMs: 20 });
    join("first");
    await Promise.all([join("late").done]);
    expect(busy).toEqual(["late"]);

    join("next");
    await next();
    expect(served).toEqual(["first", "next"]);
  });

  it("is free as soon as its client hangs up, and no turn is lost on it", async () => {
    const { line, join, next } = openLine();
    join("first");
    const hangsUp = join("hangs up");
    join("next");
    hangsUp.leave();
    hangsUp.leave();
    await soon();
    expect(line.figures()).toEqual({ waiting: 1, refused: 0 });

    await next();
    expect(gone).toEqual(["hangs up"]);
    expect(served).toEqual(["first", "next"]);
  });

  it("once turned into a turn is no longer left by hanging up, and ends once however often it is told to", async () => {
    const line = new FairLine({ atOnce: 1, mostWaiting: 9, longestWaitMs: 60_000 });
    const first = await line.turn("first", NEVER);
    let leave = NEVER;
    const second = line.turn("second", (how) => (leave = how as typeof leave));
    const third = Promise.resolve(line.turn("third", NEVER));
    if (first.kind === "turn") for (const _again of [1, 2, 3]) first.end();
    leave();

    expect((await second).kind).toBe("turn");
    expect(await Promise.race([third.then(({ kind }) => kind), soon("waits")])).toBe("waits");
  });
});
