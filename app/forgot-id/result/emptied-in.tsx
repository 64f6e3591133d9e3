"use client";

import { type ReactNode, useEffect, useState } from "react";
import { systemClock } from "@/lib/platform/clock";

const LOOK_EVERY_MS = 1000;

type EmptiedInProps = {
  seconds: number;
  /** Names the end: when it changes, the seconds are counted from then. */
  until: string;
  next: string;
  children: ReactNode;
};

/**
 * Empties itself and then leaves, so that nothing is left to see where the network is gone. It looks at the clock again
 * and again: timers stand still while a computer sleeps. A page that "back" brought out of memory is loaded anew.
 */
export function EmptiedIn({ seconds, until, next, children }: EmptiedInProps) {
  const [over, setOver] = useState("");

  useEffect(() => {
    const end = systemClock.now().getTime() + seconds * 1000;
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pageshow", loadAnew);

    function look() {
      if (systemClock.now().getTime() < end) return;
      stop();
      setOver(until);
      location.replace(next);
    }
    function stop() {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    }
    return () => {
      stop();
      window.removeEventListener("pageshow", loadAnew);
    };
  }, [seconds, until, next]);

  return over === until ? null : children;
}

function loadAnew({ persisted }: PageTransitionEvent): void {
  if (persisted) location.reload();
}
