import { eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { writtenOnce } from "./connection/prepared";
import { mailService } from "./schema";

/** There is one mail service; a second one would be a second row. */
const NAME = "resend";

export async function findMailService(db: Db) {
  const [service] = await theService(db).execute();

  return service ?? null;
}

const theService = writtenOnce((db) => db.select().from(mailService).where(eq(mailService.name, NAME)));

/**
 * Takes the next place in the row that all instances' mails stand in, `spacingMs` apart, and returns the
 * milliseconds until it is its turn. By the database's clock: instances' clocks differ.
 */
export async function reserveSlot(db: Db, spacingMs: number): Promise<number> {
  const [slot] = await slotToReserve(db).execute({ seconds: spacingMs / 1000 });

  return Math.max(0, slot?.waitMs ?? 0);
}

const slotToReserve = writtenOnce((db) => {
  const spacing = sql`make_interval(secs => ${sql.placeholder("seconds")}::float8)`;

  return db
    .insert(mailService)
    .values({ name: NAME, nextSlotAt: sql`clock_timestamp() + ${spacing}` })
    .onConflictDoUpdate({
      target: mailService.name,
      set: { nextSlotAt: sql`greatest(${mailService.nextSlotAt}, clock_timestamp()) + ${spacing}` },
    })
    .returning({
      waitMs:
        sql`extract(epoch FROM ${mailService.nextSlotAt} - ${spacing} - clock_timestamp()) * 1000`.mapWith(
          Number,
        ),
    });
});

/** No instance sends before so many seconds are over. */
export async function holdSlots(db: Db, seconds: number): Promise<void> {
  const until = sql`clock_timestamp() + make_interval(secs => ${seconds}::float8)`;
  await db
    .update(mailService)
    .set({ nextSlotAt: sql`greatest(${mailService.nextSlotAt}, ${until})` })
    .where(eq(mailService.name, NAME));
}

/** Sending rests everywhere until a probe gets through. */
export async function pauseMailService(db: Db, reason: string, now: Date, probeAt: Date): Promise<void> {
  await db
    .insert(mailService)
    .values({ name: NAME, pausedSince: now, pauseReason: reason, probeAt })
    .onConflictDoUpdate({
      target: mailService.name,
      set: {
        pausedSince: sql`coalesce(${mailService.pausedSince}, excluded.paused_since)`,
        pauseReason: sql`excluded.pause_reason`,
        probeAt: sql`excluded.probe_at`,
      },
    });
}

export async function resumeMailService(db: Db): Promise<void> {
  await pauseToEnd(db).execute();
}

const pauseToEnd = writtenOnce((db) =>
  db
    .update(mailService)
    .set({ pausedSince: null, pauseReason: null, probeAt: null })
    .where(isNotNull(mailService.pausedSince)),
);
