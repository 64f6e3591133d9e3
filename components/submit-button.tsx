"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { useForm } from "./form";

/** The one filled button of a page. While it waits it says so and keeps its width; a second press does nothing. */
export function SubmitButton({ children }: { children: ReactNode }) {
  const { isPending, words } = useForm();

  return (
    <>
      <Button type="submit" look="first" aria-disabled={isPending || undefined}>
        <span className="grid">
          <Label isHidden={isPending}>{children}</Label>
          <Label isHidden={!isPending}>{words.sending}</Label>
        </span>
      </Button>
      <span className="sr-only" role="status">
        {isPending && words.sending}
      </span>
    </>
  );
}

/** Both labels take one cell, so that the button keeps its width while it waits. */
function Label({ isHidden, children }: { isHidden: boolean; children: ReactNode }) {
  return (
    <span className="col-start-1 row-start-1 aria-hidden:invisible" aria-hidden={isHidden}>
      {children}
    </span>
  );
}
