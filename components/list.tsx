import { clsx } from "clsx";
import type { ReactNode } from "react";

type ListProps = {
  /** What is empty is left out. */
  items: readonly ReactNode[];
  isNumbered?: boolean;
  /** Where it stands, and how its items do. */
  className?: string;
};

const dashedLook = "grid grid-cols-[1.5rem_minmax(0,1fr)]";
const numberedLook =
  "grid grid-cols-[1.875rem_minmax(0,1fr)] [counter-increment:item] before:font-bold before:text-act before:figures before:content-[counter(item)]";

/** Sentences below each other: each behind a short dash, or behind its number where the order matters. */
export function List({ items, isNumbered = false, className }: ListProps) {
  const Tag = isNumbered ? "ol" : "ul";

  return (
    <Tag className={clsx("grid gap-3", isNumbered && "[counter-reset:item]", className)}>
      {items.filter(Boolean).map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is what stands in its place
        <li className={isNumbered ? numberedLook : dashedLook} key={place}>
          {!isNumbered && <Dash />}
          <span>{item}</span>
        </li>
      ))}
    </Tag>
  );
}

function Dash() {
  return <span aria-hidden="true" className="mt-[calc(0.9em-1px)] h-0.5 w-2 bg-act forced-colors:drawn" />;
}

type MarkedItemProps = {
  /** The letter or sign that the text calls it by. */
  mark: ReactNode;
  className?: string;
  children: ReactNode;
};

/** An item of a list whose items are called by a mark of their own: (ア), (イ). */
export function MarkedItem({ mark, className, children }: MarkedItemProps) {
  return (
    <li className={clsx("grid grid-cols-[2.5rem_minmax(0,1fr)]", className)}>
      <i className="text-ink-soft not-italic tracking-none">{mark}</i>
      <span>{children}</span>
    </li>
  );
}
