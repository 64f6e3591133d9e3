import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icons";

type LinkListProps = {
  links: { href: string; label: ReactNode }[];
  /** Where it stands. */
  className?: string;
};

/** Ways on, each on a line of its own between hairlines. */
export function LinkList({ links, className }: LinkListProps) {
  return (
    <ul className={clsx("border-rule border-t print:hidden", className)}>
      {links.map((link) => (
        <li className="border-rule border-b" key={link.href}>
          <a className="flex min-h-13 items-center justify-between gap-4 py-2" href={link.href}>
            <span>{link.label}</span>
            <Icon shape="onward" className="text-act" />
          </a>
        </li>
      ))}
    </ul>
  );
}
