import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "@/db/connection/db";
import { reserveSlot } from "@/db/mail-service";
import type { Clock } from "@/lib/platform/clock";

export type TurnDeps = {
  db: Db;
  clock: Clock;
  /** Milliseconds between two mails of all instances together. */
  spacingMs: number;
};

/** A place in the row of all instances' mails: the moment at which it is its turn. */
export async function reserveTurn({ db, clock, spacingMs }: TurnDeps): Promise<Date> {
  const waitMs = spacingMs > 0 ? await reserveSlot(db, spacingMs) : 0;

  return new Date(clock.now().getTime() + waitMs);
}

/** Resolves when it is its turn. Who is so late that it is the next one's, as after a stall, takes a new place. */
export async function awaitTurn(place: Date, deps: TurnDeps): Promise<void> {
  const { clock, spacingMs } = deps;
  let turn = place;
  for (;;) {
    await pause(Math.max(0, turn.getTime() - clock.now().getTime()));
    if (spacingMs === 0 || clock.now().getTime() - turn.getTime() < spacingMs) return;
    turn = await reserveTurn(deps);
  }
}
