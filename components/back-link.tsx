import type { ReactNode } from "react";
import { Icon } from "./icons";

/** 戻る is a link with an arrow, never a button. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="inline-flex min-h-11 items-center gap-2 self-start text-17 sm:self-auto" href={href}>
      <Icon shape="back" />
      {children}
    </a>
  );
}
