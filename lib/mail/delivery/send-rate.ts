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

/**
 * A busy process oversleeps that much. Mails that were due meanwhile go together: in no second does the service see a twentieth
 * more than there are places, and places are that much further apart than allowed.
 */
const OVERSLEPT_MS = 50;

/** A place in the row of all instances' mails: the moment at which it is its turn. */
export async function reserveTurn({ db, clock, spacingMs }: TurnDeps): Promise<Date> {
  const waitMs = spacingMs > 0 ? await reserveSlot(db, spacingMs) : 0;

  return new Date(clock.now().getTime() + waitMs);
}

/** Resolves when it is its turn. Who has missed it, as after a stall, takes a new place. */
export async function awaitTurn(place: Date, deps: TurnDeps): Promise<void> {
  const { clock, spacingMs } = deps;
  let turn = place;
  for (;;) {
    await pause(Math.max(0, turn.getTime() - clock.now().getTime()));
    if (spacingMs === 0 || !hasMissed(turn, clock.now(), spacingMs)) return;
    turn = await reserveTurn(deps);
  }
}

/** It is the next one's turn, and no mere oversleeping. */
export function hasMissed(turn: Date, now: Date, spacingMs: number): boolean {
  return now.getTime() - turn.getTime() >= Math.max(spacingMs, OVERSLEPT_MS);
}
