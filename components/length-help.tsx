"use client";

import { useEffect, useState } from "react";
import { Said } from "./said";

/** What is said about so many letters that are still missing, from one on; and when there are enough. */
export type LengthWords = { missing: readonly string[]; enough: string };

/** Who types is not interrupted: something is said once they pause. */
const PAUSE_MS = 600;

/**
 * Says while something is typed into an input how many letters are missing. Letters count as they will be counted when
 * the form is sent. Nothing is stopped by it, and without scripts nothing is there.
 */
export function LengthHelp({ inputId, words }: { inputId: string; words: LengthWords }) {
  const [said, say] = useState("");

  useEffect(() => {
    const input = document.getElementById(inputId) as HTMLInputElement | null;
    const stopped = new AbortController();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const sayAfter = (milliseconds: number, what: () => string) => {
      clearTimeout(pause);
      pause = setTimeout(() => say(what()), milliseconds);
    };
    const { signal } = stopped;
    input?.addEventListener("input", () => sayAfter(PAUSE_MS, () => sentence(input.value, words)), {
      signal,
    });
    input?.form?.addEventListener("submit", () => sayAfter(0, () => ""), { signal });

    return () => {
      clearTimeout(pause);
      stopped.abort();
    };
  }, [inputId, words]);

  return (
    <p className="text-16/175 text-ink-soft not-empty:mt-2" role="status">
      <Said words={said} />
    </p>
  );
}

function sentence(typed: string, { missing, enough }: LengthWords): string {
  const length = [...typed.normalize("NFKC")].length;
  if (length === 0) return "";

  return missing[missing.length - length] ?? enough;
}
