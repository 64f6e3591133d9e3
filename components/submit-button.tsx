"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";

/** The one filled button of a page. While it waits it says so and keeps its width; a second press does nothing. */
export function SubmitButton({ children }: { children: ReactNode }) {
  const { isPending, words } = useForm();

  return (
    <>
      <button type="submit" className="button" aria-disabled={isPending || undefined}>
        <span className="waits">
          <span aria-hidden={isPending}>{children}</span>
          <span aria-hidden={!isPending}>{words.sending}</span>
        </span>
      </button>
      <span className="vh" role="status">
        {isPending && words.sending}
      </span>
    </>
  );
}
