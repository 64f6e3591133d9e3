"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { LinkButton } from "@/components/link-button";
import { Said } from "@/components/said";

type ExtendTimeProps = {
  action: (posted: FormData) => Promise<void>;
  label: ReactNode;
  /** Until when the time was extended just now, in words; empty before the first press. */
  said: string;
  /** False once it was extended as often as it may be. */
  mayExtend: boolean;
};

const STATUS = "extended";

/** The minutes again, for who writes slowly: quiet, and after a press the focus is where it was. Nothing for paper. */
export function ExtendTime({ action, label, said, mayExtend }: ExtendTimeProps) {
  const button = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (said) (button.current ?? status.current)?.focus({ preventScroll: true });
  }, [said]);

  return (
    <form className="mt-2 print:hidden" action={action}>
      <p ref={status} className="text-16 font-bold text-done" id={STATUS} role="status" tabIndex={-1}>
        <Said words={said} />
      </p>
      {mayExtend && (
        <LinkButton
          ref={button}
          className="inline-flex min-h-11 items-center text-16"
          type="submit"
          aria-describedby={said ? STATUS : undefined}
        >
          {label}
        </LinkButton>
      )}
    </form>
  );
}
