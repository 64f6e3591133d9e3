/** How many have a turn at once, how many wait for one, and how long. */
export type Bounds = { atOnce: number; mostWaiting: number; longestWaitMs: number };

/** Ends a turn; again, it does nothing. */
export type EndTurn = () => void;
/** Busy: the line is too long, or it was nobody's turn in time. Gone: nobody waits for it any more. */
export type Outcome = { kind: "turn"; end: EndTurn } | { kind: "busy" } | { kind: "gone" };

type Waiting = { name: string; answer(outcome: Outcome): void };

/** A turn that nobody has ended by then goes on to the next: whatever became of it must not stop the line. */
const LONGEST_TURN_MS = 30_000;
/** Whose turn was longer ago counts as one who never had any. */
const REMEMBERED_MS = 60_000;

/**
 * A line that many join, some under one name. The name whose last turn was longest ago comes next: who joins a thousand
 * times waits behind themselves, and who comes once in a while before them. Where the line is full, the name that stands
 * in it most often, and of those the one whose turn was last, makes room.
 */
export class FairLine {
  /** By name, in the order in which they joined. */
  private readonly waiting = new Map<string, Waiting[]>();
  /** When each name had its last turn, oldest first. */
  private readonly lastTurns = new Map<string, number>();
  private count = 0;
  private inTurn = 0;
  private turnedAway = 0;

  constructor(private readonly bounds: Bounds) {}

  /** How many wait, and how many were turned away since this began. */
  figures(): { waiting: number; refused: number } {
    return { waiting: this.count, refused: this.turnedAway };
  }

  /** Waits until it is the turn of this name. `leaving` is handed what to call when nobody waits for it any more. */
  turn(name: string, leaving: (leave: () => void) => void): Promise<Outcome> | Outcome {
    if (this.inTurn < this.bounds.atOnce) return this.begin(name);

    return this.makeRoom(name) ? this.wait(name, leaving) : this.busy();
  }

  private begin(name: string): Outcome {
    this.inTurn += 1;
    this.remember(name);
    const end = () => {
      if (!clock) return;
      clearTimeout(clock);
      clock = null;
      this.inTurn -= 1;
      this.goOn();
    };
    let clock: NodeJS.Timeout | null = setTimeout(end, LONGEST_TURN_MS).unref();

    return { kind: "turn", end };
  }

  private goOn(): void {
    const next = this.waiting.get(this.nextName() ?? "")?.[0];
    if (!next) return;
    this.remove(next);
    next.answer(this.begin(next.name));
  }

  /** Of those who never had a turn, who joined first. */
  private nextName(): string | null {
    let next: { name: string; at: number } | null = null;
    for (const name of this.waiting.keys()) {
      const at = this.lastTurns.get(name);
      if (at === undefined) return name;
      if (!next || at < next.at) next = { name, at };
    }

    return next?.name ?? null;
  }

  private wait(name: string, leaving: (leave: () => void) => void): Promise<Outcome> {
    return new Promise((resolve) => {
      const leave = (outcome: Outcome) => {
        if (!this.waiting.get(name)?.includes(mine)) return;
        this.remove(mine);
        mine.answer(outcome);
      };
      const patience = setTimeout(() => leave(this.busy()), this.bounds.longestWaitMs);
      const mine: Waiting = {
        name,
        answer(outcome) {
          clearTimeout(patience);
          resolve(outcome);
        },
      };
      this.waiting.set(name, [...(this.waiting.get(name) ?? []), mine]);
      this.count += 1;
      leaving(() => leave({ kind: "gone" }));
    });
  }

  private remove(one: Waiting): void {
    const others = (this.waiting.get(one.name) ?? []).filter((other) => other !== one);
    if (others.length > 0) this.waiting.set(one.name, others);
    else this.waiting.delete(one.name);
    this.count -= 1;
  }

  /** Whether there is room for one more of this name, if need be in the place of another's. */
  private makeRoom(name: string): boolean {
    if (this.count < this.bounds.mostWaiting) return true;
    const greediest = [...this.waiting.keys()]
      .map((each) => this.greedOf(each))
      .reduce((most, each) => (isGreedier(each, most) ? each : most));
    const own = this.greedOf(name);
    const last = this.waiting.get(greediest.name)?.at(-1);
    if (!last || !isGreedier(greediest, { ...own, times: own.times + 1 })) return false;

    this.remove(last);
    last.answer(this.busy());
    return true;
  }

  private greedOf(name: string): Greed {
    return { name, times: this.waiting.get(name)?.length ?? 0, at: this.lastTurns.get(name) ?? 0 };
  }

  private remember(name: string): void {
    const now = performance.now();
    this.lastTurns.delete(name);
    this.lastTurns.set(name, now);
    for (const [other, at] of this.lastTurns) {
      if (now - at < REMEMBERED_MS) return;
      this.lastTurns.delete(other);
    }
  }

  private busy(): Outcome {
    this.turnedAway += 1;

    return { kind: "busy" };
  }
}

/** How much of the line a name has had: how often it stands in it, and when it last had a turn. */
type Greed = { name: string; times: number; at: number };

function isGreedier(one: Greed, other: Greed): boolean {
  return one.times === other.times ? one.at > other.at : one.times > other.times;
}
