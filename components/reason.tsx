import type { ReactNode } from "react";

/** Why something is as it is: a small label, a bold answer, and `more` as paragraphs below it. */
export function Reason({
  label,
  answer,
  children,
}: {
  label: ReactNode;
  answer: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mt-7 border-s-4 border-act ps-5">
      <h2 className="text-16/160 font-normal text-ink-soft">{label}</h2>
      <p className="text-18/180 font-bold">{answer}</p>
      {children && <div className="mt-1 space-y-1 text-16/180">{children}</div>}
    </div>
  );
}
