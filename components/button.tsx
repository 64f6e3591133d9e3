import type { ComponentProps, ReactNode } from "react";

/** `first` is the one filled button of a page, `second` an outline; the slim ones stand beside what they act on. */
export type ButtonLook = "first" | "second" | "slim" | "slimOnDesk";

const every =
  "inline-flex cursor-pointer items-center justify-center gap-2.5 rounded-8 border border-act text-center font-bold no-underline decoration-auto underline-offset-[0.28em] hover:underline";
const large = "min-h-14 w-full px-8 py-3 text-18/150 sm:w-auto sm:min-w-56";
const slim = "min-h-11 px-5 py-1.5 text-16/150";
const filled =
  "bg-act text-on-act hover:bg-act-strong hover:text-on-act focus-visible:bg-act focus-visible:text-on-act";
const outlined =
  "text-act hover:text-act-strong hover:edged-act focus-visible:text-act focus-visible:focus-ring";
const tinted = "hover:bg-tint focus-visible:bg-tint";

const looks: Record<ButtonLook, string> = {
  first: `${every} ${large} ${filled}`,
  second: `${every} ${large} ${outlined} ${tinted}`,
  slim: `${every} ${slim} ${outlined} ${tinted}`,
  slimOnDesk: `${every} ${slim} ${outlined} bg-sheet`,
};

type ButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "disabled"> & { look?: ButtonLook };

export function Button({ look = "first", type = "button", ...native }: ButtonProps) {
  return <button {...native} type={type} className={looks[look]} />;
}

type ButtonLinkProps = { href: string; look?: ButtonLook; onClick?: () => void; children: ReactNode };

/** A link that looks like a button: it leads on, and is what the page is for. */
export function ButtonLink({ look = "first", children, ...native }: ButtonLinkProps) {
  return (
    <a {...native} className={looks[look]}>
      {children}
    </a>
  );
}
