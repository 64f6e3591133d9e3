import type { ReactNode } from "react";

/** The paper that a mail is drawn on. */
export function MailPaper({ children }: { children: ReactNode }) {
  return (
    <div className="mt-3 grid grid-cols-1 gap-3 border border-crease bg-sheet px-4.5 pt-3.5 pb-5 text-16/160">
      {children}
    </div>
  );
}
