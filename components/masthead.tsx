import type { ReactNode } from "react";
import { BrandMark } from "./icons";

type MastheadProps = {
  siteName: string;
  switchesLabel: string;
  /** What stands at the right: language, furigana, log-out. */
  children: ReactNode;
};

export function Masthead({ siteName, switchesLabel, children }: MastheadProps) {
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="brand" href="/login">
          <BrandMark />
          {siteName}
        </a>
        <nav className="switches" aria-label={switchesLabel}>
          {children}
        </nav>
      </div>
    </header>
  );
}
