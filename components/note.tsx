import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icons";

type NoteProps = { id?: string; shape?: "note" | "clock"; children: ReactNode };

export const remarkLook = "mt-2.5 flex gap-2 text-16/170";

/** Something worth knowing about what stands above. */
export function Note({ id, shape = "note", children }: NoteProps) {
  return (
    <p className={clsx(remarkLook, "text-ink-soft")} id={id}>
      <Icon shape={shape} className="mt-[0.22em]" />
      <span>{children}</span>
    </p>
  );
}
