import type { ReactNode } from "react";

type LineLinkProps = {
  href: string;
  /** What it is called where its words alone do not say what they lead to. It contains them. */
  label?: string;
  children: ReactNode;
};

/** A link with a line of its own: tall enough for a finger. */
export function LineLink({ href, label, children }: LineLinkProps) {
  return (
    <a className="inline-block py-2" href={href} aria-label={label}>
      {children}
    </a>
  );
}
