import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

export type WholeFile = {
  write(bytes: Buffer): void;
  /** From here on it is there. */
  finish(): void;
  /** What was begun is taken away; nothing where it was finished. */
  drop(): void;
};

/**
 * A file that is there whole or not at all, readable by its owner alone: it is written under a name of its own beside its
 * place. What a run that was broken off left there goes with the next one.
 */
export function wholeFile(file: string, { mayReplace }: { mayReplace: boolean }): WholeFile {
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const opened = openSync(part, "wx", 0o600);
  let state: "open" | "closed" | "there" = "open";
  const close = () => {
    if (state === "open") closeSync(opened);
    state = "closed";
  };

  return {
    write: (bytes) => void writeSync(opened, bytes),
    finish() {
      fsyncSync(opened);
      close();
      if (!mayReplace && existsSync(file)) throw new Error(`${file} exists`);
      renameSync(part, file);
      state = "there";
    },
    drop() {
      if (state === "there") return;
      close();
      rmSync(part, { force: true });
    },
  };
}
