import { clsx } from "clsx";
import type { ReactNode } from "react";

/** Two columns from 1024 px: `Task` at the left, an `Aside` or `Beside` at the right. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,var(--measure))_minmax(22rem,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-[clamp(3rem,7vw,6.5rem)] lg:gap-y-0 print:flex print:flex-col print:gap-8">
      {children}
    </div>
  );
}

/** What a page is for. `className` says where it stands. */
export function Task({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx("min-w-0 max-w-measure lg:col-start-1", className)}>{children}</div>;
}

/** Where a companion stands, for companions that are more than one. */
export const besideTask = "lg:col-start-2 lg:row-span-2 lg:row-start-1";

/** The companion's column without a look of its own. */
export function Beside({ children }: { children: ReactNode }) {
  return <div className={`${besideTask} lg:self-start`}>{children}</div>;
}
