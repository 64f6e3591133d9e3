import type { ReactNode } from "react";

/** Why something is as it is: a small label, a bold answer, then the rest as paragraphs. */
export function Reason({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="reason">
      <h2>{label}</h2>
      {children}
    </div>
  );
}
