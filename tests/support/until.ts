import { setTimeout as pause } from "node:timers/promises";

const LOOK_EVERY_MS = 50;
/** Long enough for a machine that others keep busy; whoever waits in vain waits once. */
const LONGEST_WAIT_SECONDS = 120;

type Missing = { missing: string | (() => string); seconds?: number };

/** Looks again and again until there is something to see, and returns it; says what was missing when nothing came. */
export async function until<Seen>(
  look: () => Seen | Promise<Seen>,
  { missing, seconds = LONGEST_WAIT_SECONDS }: Missing,
): Promise<Exclude<Seen, null | undefined | false>> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false)
      return seen as Exclude<Seen, null | undefined | false>;
    if (Date.now() > end) throw new Error(typeof missing === "string" ? missing : missing());
    await pause(LOOK_EVERY_MS);
  }
}

/** Looks again and again that nothing comes, for so long: what must not happen has no moment to wait for. */
export async function never(look: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(LOOK_EVERY_MS))
    if (await look()) throw new Error("what must not happen has happened");
}
