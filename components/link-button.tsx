import { clsx } from "clsx";
import type { ComponentProps } from "react";

type LinkButtonProps = Omit<ComponentProps<"button">, "style" | "disabled">;

/** A button that looks like a link: it changes something, and is small beside what the page is for. */
export function LinkButton({ type = "button", className, ...native }: LinkButtonProps) {
  return (
    <button
      {...native}
      type={type}
      className={clsx(
        "cursor-pointer text-link underline decoration-1 underline-offset-[0.28em] hover:text-act-strong hover:decoration-3",
        className,
      )}
    />
  );
}
