import { clsx } from "clsx";
import type { ComponentProps } from "react";

const look =
  "block min-h-14 w-full rounded-8 border border-edge bg-field px-4 py-2 text-19/150 tracking-[0.03em] text-ink figures hover:border-ink hover:edged-ink focus:focus-ring aria-invalid:border-2 aria-invalid:border-error";

/** One line to type into. `className` says how wide it is. */
export function Input({ className, ...native }: ComponentProps<"input">) {
  return <input {...native} className={clsx(look, className)} />;
}
