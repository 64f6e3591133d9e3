"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and until scripts run: what needs a script is shown only when there is one. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
