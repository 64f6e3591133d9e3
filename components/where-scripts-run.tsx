"use client";

import type { ReactNode } from "react";
import { useHydrated } from "./hydrated";

/**
 * What only a script can do. It keeps its place free until scripts run, so that nothing moves; where none ever will,
 * there is no place. Paper shows none of it.
 */
export function WhereScriptsRun({ children }: { children: ReactNode }) {
  const look = useHydrated() ? "flex print:hidden" : "invisible flex noscript:hidden print:hidden";

  return <span className={look}>{children}</span>;
}
