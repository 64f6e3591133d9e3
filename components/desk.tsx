import { clsx } from "clsx";
import type { ReactNode } from "react";

type DeskProps = {
  id?: string;
  heading?: { id: string; words: ReactNode };
  /** What stands below all that lies on it. */
  remark?: ReactNode;
  /** Where it stands. */
  className?: string;
  children: ReactNode;
};

const look =
  "rounded-12 bg-desk px-3 pt-4 pb-5 text-sheet-ink xs:px-6 xs:pt-5 xs:pb-6 forced-colors:outlined print:border print:border-crease";

/** The desk on which drawn papers lie. */
export function Desk({ id, heading, remark, className = "max-w-measure", children }: DeskProps) {
  return (
    <section className={clsx(look, className)} id={id} aria-labelledby={heading?.id}>
      {heading && (
        <h2 className="text-17/160" id={heading.id}>
          {heading.words}
        </h2>
      )}
      {children}
      {remark && <p className="mt-3 text-15/170 text-sheet-soft">{remark}</p>}
    </section>
  );
}
