import type { ReactNode } from "react";
import { EmptiedIn } from "./emptied-in";

type EmptiedAtProps = { end: Date; now: Date; next: string; children: ReactNode };

/** Rule 18: at `end` the page shows nothing more and leads to `next`. Where no script runs, the browser does it. */
export function EmptiedAt({ end, now, next, children }: EmptiedAtProps) {
  const seconds = Math.max(0, Math.ceil((end.getTime() - now.getTime()) / 1000));

  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`${seconds}; url=${next}`} />
      </noscript>
      <EmptiedIn seconds={seconds} until={end.toISOString()} next={next}>
        {children}
      </EmptiedIn>
    </>
  );
}
