import type { ReactNode } from "react";
import { LineLink } from "./line-link";

/** Back to where a long page begins, and the keyboard with it. */
export function ToTop({ children }: { children: ReactNode }) {
  return (
    <p className="print:hidden">
      <LineLink href="#main">{children}</LineLink>
    </p>
  );
}
