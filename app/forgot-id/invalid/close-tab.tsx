"use client";

import type { ReactNode } from "react";

const NOTE = "closed-note";

/**
 * Closes the tab where the browser lets a page do so. Where it does not, and without scripts, the link leads to the
 * sentence that says that the tab may be closed.
 */
export function CloseTab({ label }: { label: ReactNode }) {
  return (
    <a className="button second" href={`#${NOTE}`} onClick={() => window.close()}>
      {label}
    </a>
  );
}

export function CloseTabNote({ children }: { children: ReactNode }) {
  return (
    <p className="closed-note small gap-s" id={NOTE} tabIndex={-1}>
      {children}
    </p>
  );
}
