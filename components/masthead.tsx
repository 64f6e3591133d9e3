import type { ComponentProps, ReactNode } from "react";
import { BrandMark } from "./icons";
import { LinkButton } from "./link-button";

type MastheadProps = {
  siteName: string;
  switchesLabel: string;
  /** What stands at the right: language, furigana, log-out. */
  children: ReactNode;
};

const brand =
  "inline-flex min-h-11 min-w-0 flex-[1_1_9.5rem] items-center gap-2 text-15/130 font-bold tracking-none text-act no-underline text-balance wrap-break-word hover:underline max-[12rem]:gap-1 max-[12rem]:text-14/130 md:gap-2.5 md:text-18/130";

export function Masthead({ siteName, switchesLabel, children }: MastheadProps) {
  return (
    <header className="border-b border-rule">
      <div className="page-width flex min-h-16 flex-wrap items-center justify-between gap-x-3 py-1 md:min-h-19">
        <a className={brand} href="/login">
          <BrandMark />
          {siteName}
        </a>
        <nav
          className="-me-1 ms-auto flex max-w-full flex-none flex-wrap items-center justify-end gap-x-2 md:gap-x-5 print:hidden"
          aria-label={switchesLabel}
        >
          {children}
        </nav>
      </div>
    </header>
  );
}

/** One of the buttons at the right of the masthead. */
export function SwitchButton(native: Omit<ComponentProps<"button">, "className" | "style" | "disabled">) {
  return (
    <LinkButton
      {...native}
      className="inline-flex min-h-11 items-center px-1 text-14 whitespace-nowrap aria-pressed:font-bold aria-pressed:decoration-3 md:text-15"
    />
  );
}
