import { clsx } from "clsx";
import type { ReactNode } from "react";

type FinePrintProps = { lang?: string; className?: string; children: ReactNode };

/** What is good to know and not needed to go on. `className` says where it stands. */
export function FinePrint({ lang, className, children }: FinePrintProps) {
  return (
    <p className={clsx("text-16/175 text-ink-soft", className)} lang={lang}>
      {children}
    </p>
  );
}
