import type { ReactNode } from "react";

/** The fields of a form and its button, as far apart as on every other form. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className="grid gap-9">{children}</div>;
}
