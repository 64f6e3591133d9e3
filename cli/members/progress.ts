import cliProgress from "cli-progress";
import type { Words } from "@/cli/terminal/words";
import type { ImportProgress } from "@/lib/members/import/import-work";
import { systemClock } from "@/lib/platform/clock";

type Terminal = Pick<NodeJS.WriteStream, "write"> & { isTTY?: boolean };
/** Letters come after the import, in a work of their own. */
export type Progress = ImportProgress | { phase: "letters"; letters: number };
type Shown = { phase: string; share: number; rows: number };

const PLAIN_EVERY_MS = 5000;
const STEPS = 1000;

type Options = { json: boolean };

/**
 * How far an import is: a bar with rate and time left on a terminal, plain lines now and then anywhere else, and for
 * programs a record a line.
 */
export function progressOn(stream: Terminal, t: Words, { json }: Options) {
  if (json) return asRecords(stream);
  const show = stream.isTTY ? asBar(stream as NodeJS.WriteStream, t) : asLines(stream, t);

  return {
    report: (progress: Progress) => show.update(shown(progress, t)),
    end: () => show.end(),
  };
}

function asRecords(stream: Terminal) {
  const isDue = nowAndThen();

  return {
    report: (progress: Progress) => void (isDue() && stream.write(`${JSON.stringify(progress)}\n`)),
    end: () => undefined,
  };
}

/** True when the last time is long enough ago. */
function nowAndThen(): () => boolean {
  let saidAt = systemClock.now().getTime();

  return () => {
    const at = systemClock.now().getTime();
    if (at - saidAt < PLAIN_EVERY_MS) return false;
    saidAt = at;

    return true;
  };
}

function shown(progress: Progress, t: Words): Shown {
  switch (progress.phase) {
    case "reading":
      return {
        phase: t("cli.members.progress.reading"),
        share: progress.bytesRead / progress.bytes,
        rows: progress.rows,
      };
    case "comparing":
      return { phase: t("cli.members.progress.comparing"), share: 1, rows: 0 };
    case "merging": {
      const { step, of } = progress;
      return { phase: t("cli.members.progress.merging", { step: step + 1, of }), share: step / of, rows: 0 };
    }
    case "letters":
      return {
        phase: t("cli.members.progress.letters", { letters: progress.letters }),
        share: 1,
        rows: 0,
      };
  }
}

function asBar(stream: NodeJS.WriteStream, t: Words) {
  const bar = new cliProgress.SingleBar({
    stream,
    clearOnComplete: true,
    hideCursor: true,
    format: (options, { progress }, payload: Shown & { words: string }) =>
      `${cliProgress.Format.BarFormat(progress, options)} ${payload.words}`,
  });
  const measure = measuring();
  bar.start(STEPS, 0, { words: "" });

  return {
    update: (now: Shown) =>
      bar.update(Math.round(now.share * STEPS), { words: inWords(now, measure(now), t) }),
    end: () => bar.stop(),
  };
}

function asLines(stream: Terminal, t: Words) {
  const measure = measuring();
  const isDue = nowAndThen();

  return {
    update(now: Shown) {
      const measured = measure(now);
      if (isDue()) stream.write(`${inWords(now, measured, t)}\n`);
    },
    end: () => undefined,
  };
}

/** Rows a second, and the seconds that the rest of the phase will take at this pace. */
function measuring() {
  let phase = "";
  let begunAt = 0;

  return (now: Shown) => {
    const at = systemClock.now().getTime();
    if (now.phase !== phase) [phase, begunAt] = [now.phase, at];
    const seconds = Math.max(0.001, (at - begunAt) / 1000);

    return {
      rate: Math.round(now.rows / seconds),
      seconds: now.share > 0 ? Math.round((seconds * (1 - now.share)) / now.share) : 0,
    };
  };
}

function inWords(
  { phase, share, rows }: Shown,
  { rate, seconds }: { rate: number; seconds: number },
  t: Words,
) {
  if (rows === 0) return phase;

  return t("cli.members.progress.rate", { phase, percent: Math.floor(share * 100), rows, rate, seconds });
}
