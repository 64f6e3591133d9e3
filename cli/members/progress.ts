import cliProgress from "cli-progress";
import type { Words } from "@/cli/terminal/words";
import type { ImportProgress } from "@/lib/members/import/import-work";
import { systemClock } from "@/lib/platform/clock";

type Terminal = NodeJS.WriteStream;
type Shown = { phase: string; share: number; rows: number };

const PLAIN_EVERY_MS = 5000;
const STEPS = 1000;

/** How far an import is: a bar with rate and time left on a terminal, plain lines now and then anywhere else. */
export function progressOn(stream: Terminal, t: Words) {
  const show = stream.isTTY ? asBar(stream, t) : asLines(stream, t);

  return {
    report: (progress: ImportProgress) => show.update(shown(progress, t)),
    end: () => show.end(),
  };
}

function shown(progress: ImportProgress, t: Words): Shown {
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
  }
}

function asBar(stream: Terminal, t: Words) {
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
  let saidAt = systemClock.now().getTime();

  return {
    update(now: Shown) {
      const measured = measure(now);
      const at = systemClock.now().getTime();
      if (at - saidAt < PLAIN_EVERY_MS) return;
      saidAt = at;
      stream.write(`${inWords(now, measured, t)}\n`);
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
