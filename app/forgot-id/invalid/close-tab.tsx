"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";

const NOTE = "closed-note";

/**
 * Closes the tab where the browser lets a page do so. Where it does not, and without scripts, the link leads to the
 * sentence that says that the tab may be closed.
 */
export function CloseTab({ label }: { label: ReactNode }) {
  return (
    <ButtonLink look="second" href={`#${NOTE}`} onClick={() => window.close()}>
      {label}
    </ButtonLink>
  );
}

export function CloseTabNote({ children }: { children: ReactNode }) {
  return (
    <p className="mt-4 hidden text-16/175 target:block" id={NOTE} tabIndex={-1}>
      {children}
    </p>
  );
}
