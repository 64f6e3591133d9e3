import { clsx } from "clsx";
import type { ComponentProps } from "react";

type LeadProps = Pick<ComponentProps<"p">, "lang" | "className" | "children">;

/** What a page is for, in a sentence or two, larger than the rest. `className` says where it stands. */
export function Lead({ className, ...native }: LeadProps) {
  return <p {...native} className={clsx("text-17/190 md:text-18/190", className)} />;
}
