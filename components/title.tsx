import type { ComponentProps } from "react";

type TitleProps = Pick<ComponentProps<"h1">, "ref" | "tabIndex" | "children">;

/** The one heading of a page that names it. */
export function Title(native: TitleProps) {
  return (
    <h1
      {...native}
      className="mb-4 text-28/145 max-[14rem]:text-24/145 max-[11rem]:text-18/145 text-act tracking-[0.02em] focus-visible:no-focus-ring md:mb-5 md:text-36/140"
    />
  );
}
