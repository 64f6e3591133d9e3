import { clsx } from "clsx";
import type { ReactNode } from "react";

type FactsProps = {
  facts: { name: ReactNode; value: ReactNode }[];
  /** Where they stand. */
  className?: string;
};

const rowLook =
  "grid gap-x-6 border-rule border-t py-3.5 sm:grid-cols-[9rem_minmax(0,1fr)] sm:items-baseline";

/** Names and values between hairlines. */
export function Facts({ facts, className = "mt-7" }: FactsProps) {
  return (
    <dl className={clsx("border-rule border-b", className)}>
      {facts.map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact is what stands in its place
        <div className={rowLook} key={place}>
          <dt className="text-16 text-ink-soft">{fact.name}</dt>
          <dd className="figures">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
