import type { ReactNode } from "react";

/** A link with a line of its own: tall enough for a finger. */
export function LineLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="inline-block py-2" href={href}>
      {children}
    </a>
  );
}
