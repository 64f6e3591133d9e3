import type { ReactNode } from "react";
import { Icon } from "./icons";

/** 戻る is a link with an arrow, never a button. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="back" href={href}>
      <Icon shape="back" />
      {children}
    </a>
  );
}
