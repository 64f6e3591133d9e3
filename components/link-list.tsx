import type { ReactNode } from "react";
import { Icon } from "./icons";

export function LinkList({
  links,
  className,
}: {
  links: { href: string; label: ReactNode }[];
  className?: string;
}) {
  return (
    <ul className={className ? `linklist ${className}` : "linklist"}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>
            <span>{link.label}</span>
            <Icon shape="onward" />
          </a>
        </li>
      ))}
    </ul>
  );
}
