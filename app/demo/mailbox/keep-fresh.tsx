"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 3000;

/** Shows new mail without a reload while somebody looks at the page. Without scripts there is the button. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY_MS);

    return () => clearInterval(timer);
  }, [router]);

  return null;
}
