import type { ReactNode } from "react";

/** Names and values between hairlines. */
export function Facts({
  facts,
  className,
}: {
  facts: { name: ReactNode; value: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={className ? `facts ${className}` : "facts"}>
      {facts.map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact is what stands in its place
        <div key={place}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
