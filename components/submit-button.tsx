"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { useForm } from "./form";
import { Said } from "./said";

type SubmitButtonProps = { look?: "first" | "second" | "slim"; children: ReactNode };

/** Sends its form, as a rule as the one filled button of its page. While it waits it says so and keeps its width; a
 *  second press does nothing. */
export function SubmitButton({ look = "first", children }: SubmitButtonProps) {
  const { isPending, words } = useForm();

  return (
    <>
      <Button type="submit" look={look} aria-disabled={isPending || undefined}>
        <span className="grid">
          <Label isHidden={isPending}>{children}</Label>
          <Label isHidden={!isPending}>
            <Said words={words.sending} />
          </Label>
        </span>
      </Button>
      <span className="sr-only" role="status">
        {isPending && <Said words={words.sending} />}
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
